package nl.zorgvuldig.school.organisation.appointments;

import nl.zorgvuldig.platform.web.Form;

/// Ending a function somebody holds.
public record AppointmentEndPage(FunctionsPage.Line line, String place, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
