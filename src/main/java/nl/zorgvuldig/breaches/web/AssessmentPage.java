package nl.zorgvuldig.breaches.web;

import nl.zorgvuldig.breaches.Breaches;
import nl.zorgvuldig.web.Form;

/// The form with which a breach is judged.
public record AssessmentPage(Breaches.File file, Form form) {
    public String address() {
        return BreachPages.address(file);
    }
}
