package nl.zorgvuldig.care.medical.viewings.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.medical.MedicalKind;
import nl.zorgvuldig.platform.web.Form;

/// Entries of a medical file and whether a viewing shows them, for the doctor who prepares it.
///
/// @param address of the viewing
/// @param open whether the doctor can still decide
/// @param elsewhere how many entries are sealed to another doctor's key
public record ViewingPreparationPage(
        String address, String pupil, String reader, boolean open, List<Line> lines, int elsewhere, Form form) {

    /// @param text of a document its title
    /// @param ground code; empty for an entry that is shown
    /// @param ofOthers whether it cannot be shown as it is
    public record Line(
            String address,
            MedicalKind kind,
            LocalDate happenedOn,
            boolean document,
            List<String> text,
            Optional<String> ground,
            boolean ofOthers) {}

    /// How many entries keep it from beginning.
    public long ofOthers() {
        return lines.stream().filter(Line::ofOthers).count();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
