package nl.zorgvuldig.consent.cases;

import nl.zorgvuldig.platform.policy.Sentence;

/// A line of the text of one case: its label (`With whom?`), and the text.
public record ConsentCaseDetail(Sentence label, String text) {
    @Override
    public String toString() {
        return label + " [sealed]";
    }
}
