package nl.zorgvuldig.dossier.inspection.minutes;

import nl.zorgvuldig.platform.web.Form;

/// The end of a session: what both want in the minutes.
public record InspectionEndPage(String address, String pupil, String reader, boolean online, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
