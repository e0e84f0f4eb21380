package nl.zorgvuldig.school.web;

import nl.zorgvuldig.web.Form;

/// Ending a function somebody holds.
public record EndingPage(FunctionsPage.Line line, String place, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
