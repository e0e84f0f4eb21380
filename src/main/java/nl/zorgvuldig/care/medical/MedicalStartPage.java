package nl.zorgvuldig.care.medical;

import java.util.List;
import nl.zorgvuldig.access.control.lists.ListedPupil;
import nl.zorgvuldig.access.control.lists.PupilList;

/// Search page with the typed text and the pupils found. `asked` is false while nothing long enough
/// was typed.
public record MedicalStartPage(String typed, boolean asked, List<ListedPupil> pupils, boolean more) {
    static MedicalStartPage nothingAsked(String typed) {
        return new MedicalStartPage(typed, false, List.of(), false);
    }

    static MedicalStartPage found(String typed, PupilList list) {
        return new MedicalStartPage(typed, true, list.pupils(), list.more());
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
