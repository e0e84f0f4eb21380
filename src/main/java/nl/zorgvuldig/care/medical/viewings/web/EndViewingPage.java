package nl.zorgvuldig.care.medical.viewings.web;

import nl.zorgvuldig.platform.web.Form;

/// Page for ending a viewing.
public record EndViewingPage(String address, String reader, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
