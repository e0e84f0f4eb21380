package nl.zorgvuldig.access.web;

import java.util.List;
import nl.zorgvuldig.access.ListedPupil;
import nl.zorgvuldig.access.PupilList;

/// What was typed, and whom it found. `asked` is false while nothing long enough was typed.
public record SearchPage(String typed, boolean asked, List<ListedPupil> pupils, boolean more) {
    static SearchPage nothingAsked(String typed) {
        return new SearchPage(typed, false, List.of(), false);
    }

    static SearchPage found(String typed, PupilList list) {
        return new SearchPage(typed, true, list.pupils(), list.more());
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
