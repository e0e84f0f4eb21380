package nl.zorgvuldig.dossier.inspection.minutes;

import nl.zorgvuldig.platform.web.Form;

/// Page to end a session, with the remarks of both for the minutes.
public record InspectionEndPage(String address, String pupil, String reader, boolean online, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
