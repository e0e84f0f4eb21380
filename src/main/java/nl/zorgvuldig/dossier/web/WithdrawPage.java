package nl.zorgvuldig.dossier.web;

import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;

/// The form to withdraw a document.
public record WithdrawPage(
        String address, String dossier, String pupil, Clause clause, Sentence because, String title, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
