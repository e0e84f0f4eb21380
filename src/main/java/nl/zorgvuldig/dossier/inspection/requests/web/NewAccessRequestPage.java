package nl.zorgvuldig.dossier.inspection.requests.web;

import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Asking to inspect the dossier of one child.
///
/// @param scope what one gets to see
public record NewAccessRequestPage(String address, String name, Sentence scope, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
