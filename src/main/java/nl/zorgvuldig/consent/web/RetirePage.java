package nl.zorgvuldig.consent.web;

import nl.zorgvuldig.consent.Purpose;

/// Whether a question should really not be asked any more.
public record RetirePage(Purpose purpose) {
    public String question() {
        return "/toestemmingsvragen/" + purpose.key();
    }
}
