package nl.zorgvuldig.care.medical.viewings.web;

import nl.zorgvuldig.platform.web.Form;

/// Ending a viewing.
public record EndViewingPage(String address, String reader, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
