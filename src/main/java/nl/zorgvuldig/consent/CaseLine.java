package nl.zorgvuldig.consent;

import nl.zorgvuldig.policy.Sentence;

/// A line of what is asked in one case: what it is (`With whom?`), and the text of this case.
public record CaseLine(Sentence label, String text) {
    @Override
    public String toString() {
        return label + " [sealed]";
    }
}
