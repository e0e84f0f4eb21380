package nl.zorgvuldig.dossier.record.documents;

import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// The form to withdraw a document.
///
/// @param opens whether it can be viewed: nobody can view one that is unfit
public record DocumentWithdrawalPage(
        String address,
        boolean opens,
        String dossier,
        String pupil,
        Clause clause,
        Sentence because,
        String title,
        Form form) {
    /// Address of the link back.
    public String back() {
        return opens ? address : dossier;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
