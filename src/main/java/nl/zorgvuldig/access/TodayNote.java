package nl.zorgvuldig.access;

import java.util.List;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.policy.Sentence;

/// What a module wants somebody to do today: shown on top of the page "Vandaag".
public interface TodayNote {
    List<Note> of(SignedIn who);

    /// @param path of the page on which it is done
    record Note(Sentence what, Sentence doing, String path) {}
}
