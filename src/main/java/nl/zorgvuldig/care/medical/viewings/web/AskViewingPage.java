package nl.zorgvuldig.care.medical.viewings.web;

import nl.zorgvuldig.platform.web.Form;

/// Form to ask the doctor to see a medical file.
public record AskViewingPage(String address, String name, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
