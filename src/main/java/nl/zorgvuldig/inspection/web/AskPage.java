package nl.zorgvuldig.inspection.web;

import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;

/// Asking to inspect the dossier of one child.
///
/// @param scope what one gets to see
public record AskPage(String address, String name, Sentence scope, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
