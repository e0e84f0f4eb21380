package nl.zorgvuldig.medical.web;

import java.util.List;
import nl.zorgvuldig.access.ListedPupil;
import nl.zorgvuldig.access.PupilList;

/// What was typed, and whom it found. `asked` is false while nothing long enough was typed.
public record StartPage(String typed, boolean asked, List<ListedPupil> pupils, boolean more) {
    static StartPage nothingAsked(String typed) {
        return new StartPage(typed, false, List.of(), false);
    }

    static StartPage found(String typed, PupilList list) {
        return new StartPage(typed, true, list.pupils(), list.more());
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
