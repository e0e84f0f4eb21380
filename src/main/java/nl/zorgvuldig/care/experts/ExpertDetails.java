package nl.zorgvuldig.care.experts;

import nl.zorgvuldig.platform.kernel.text.PersonName;

/// What somebody writes in the register. Prints as `[sealed]`.
public record ExpertDetails(
        PersonName name,
        String email,
        ExpertDiscipline discipline,
        String organisation,
        ExpertProcessingRole handling) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
