package nl.zorgvuldig.consent.paper;

import java.util.List;
import nl.zorgvuldig.consent.cases.ConsentCase;
import nl.zorgvuldig.consent.paper.PaperAnswers.Decider;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;

/// A case that is asked about a pupil now, for who writes down what was answered to it.
///
/// @param purpose what it is asked under; with the words around the case
/// @param deciders those whose answer can be written down
/// @param waiting those of them who have not answered
public record PaperConsentCase(
        ConsentCase asked, ConsentPurpose purpose, List<Decider> deciders, List<Decider> waiting) {
    public PaperConsentCase {
        deciders = List.copyOf(deciders);
        waiting = List.copyOf(waiting);
    }

    @Override
    public String toString() {
        return "PaperConsentCase[" + asked + "]";
    }
}
