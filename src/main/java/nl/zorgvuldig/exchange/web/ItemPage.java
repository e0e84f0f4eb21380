package nl.zorgvuldig.exchange.web;

import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;

/// One piece, and the form that decides how it goes.
public record ItemPage(
        String address,
        String back,
        String pupil,
        Clause clause,
        Sentence because,
        DisclosurePage.Line line,
        Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
