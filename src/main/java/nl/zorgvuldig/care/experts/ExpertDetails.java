package nl.zorgvuldig.care.experts;

import nl.zorgvuldig.platform.kernel.text.PersonName;

/// Details that somebody enters in the register. `toString` gives `[sealed]`.
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
