package nl.zorgvuldig.consent.cases;

import nl.zorgvuldig.platform.policy.Sentence;

/// A line of what is asked in one case: what it is (`With whom?`), and the text of this case.
public record ConsentCaseDetail(Sentence label, String text) {
    @Override
    public String toString() {
        return label + " [sealed]";
    }
}
