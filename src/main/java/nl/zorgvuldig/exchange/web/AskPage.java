package nl.zorgvuldig.exchange.web;

import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;

/// The form with which something is asked of somebody outside.
public record AskPage(String address, String dossier, String pupil, Clause clause, Sentence because, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
