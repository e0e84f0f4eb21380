package nl.zorgvuldig.medical.web;

import nl.zorgvuldig.web.Form;

/// Asking the doctor to see a medical file.
public record AskViewingPage(String address, String name, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
