package nl.zorgvuldig.access.control;

import java.util.List;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Sentence;

/// What somebody may want to do and has no last day: shown on the page "Vandaag" below what waits for
/// them.
public interface TodayNote {
    List<Note> of(SignedInUser who);

    /// @param path of the page on which it is done
    record Note(Sentence what, Sentence doing, String path) {}
}
