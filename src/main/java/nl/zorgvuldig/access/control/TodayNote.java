package nl.zorgvuldig.access.control;

import java.util.List;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Sentence;

/// Something a person may want to do that has no due day: shown on the page "Vandaag" below the
/// open tasks.
public interface TodayNote {
    List<Note> of(SignedInUser who);

    /// @param path of the page on which it is done
    record Note(Sentence what, Sentence doing, String path) {}
}
