package nl.zorgvuldig.dossier.record.documents;

import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// The form to withdraw a document.
///
/// @param opens whether it can be looked at: one that is unfit cannot, for anybody
public record DocumentWithdrawalPage(
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
