package nl.zorgvuldig.breaches.web;

import nl.zorgvuldig.breaches.Breaches;
import nl.zorgvuldig.web.Form;

/// A form about one breach.
public record StepPage(Breaches.File file, Form form) {
    public String address() {
        return BreachPages.address(file);
    }
}
