package nl.zorgvuldig.medical.web;

import nl.zorgvuldig.web.Form;

/// Ending a viewing.
public record EndShowingPage(String address, String reader, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
