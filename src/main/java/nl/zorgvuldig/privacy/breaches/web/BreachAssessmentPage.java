package nl.zorgvuldig.privacy.breaches.web;

import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.privacy.breaches.Breaches;

/// Page with the form to assess a breach.
public record BreachAssessmentPage(Breaches.File file, Form form) {
    public String address() {
        return BreachPages.address(file);
    }
}
