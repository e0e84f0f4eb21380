package nl.zorgvuldig.care.medical.formerpatients;

import java.util.List;
import nl.zorgvuldig.access.control.patients.FormerPatients;

/// Search page with the typed text and the former pupils found. `asked` is false while nothing long
/// enough was typed.
public record FormerPatientPage(String typed, boolean asked, List<FormerPatients.One> found) {
    static FormerPatientPage nothingAsked(String typed) {
        return new FormerPatientPage(typed, false, List.of());
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
