package nl.zorgvuldig.inspection.web;

import nl.zorgvuldig.web.Form;

/// The end of a session: what both want in the minutes.
public record EndPage(String address, String pupil, String reader, boolean online, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
