package nl.zorgvuldig.access.control.lists;

import java.util.List;

/// Search page with the typed text and the pupils found. `asked` is false while nothing long enough
/// was typed.
public record PupilSearchPage(String typed, boolean asked, List<ListedPupil> pupils, boolean more) {
    static PupilSearchPage nothingAsked(String typed) {
        return new PupilSearchPage(typed, false, List.of(), false);
    }

    static PupilSearchPage found(String typed, PupilList list) {
        return new PupilSearchPage(typed, true, list.pupils(), list.more());
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
