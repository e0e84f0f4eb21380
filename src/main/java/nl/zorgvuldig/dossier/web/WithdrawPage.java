package nl.zorgvuldig.dossier.web;

import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;

/// The form to withdraw a document.
///
/// @param opens whether it can be looked at: one that is unfit cannot, for anybody
public record WithdrawPage(
        String address,
        boolean opens,
        String dossier,
        String pupil,
        Clause clause,
        Sentence because,
        String title,
        Form form) {
    /// The way back.
    public String back() {
        return opens ? address : dossier;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
