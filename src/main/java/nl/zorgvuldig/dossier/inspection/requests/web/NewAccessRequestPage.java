package nl.zorgvuldig.dossier.inspection.requests.web;

import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Form to ask to inspect the dossier of one child.
///
/// @param scope what the requester will be shown
public record NewAccessRequestPage(String address, String name, Sentence scope, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
