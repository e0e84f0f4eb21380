package nl.zorgvuldig.school.organisation.appointments;

import nl.zorgvuldig.platform.web.Form;

/// Form to end a function somebody holds.
public record AppointmentEndPage(FunctionsPage.Line line, String place, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
