package nl.zorgvuldig.consent.paper;

import java.util.List;
import nl.zorgvuldig.consent.cases.ConsentCase;
import nl.zorgvuldig.consent.paper.PaperAnswers.Decider;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;

/// A current case about a pupil, for recording answers to it.
///
/// @param purpose under which it is asked, with the text around the case
/// @param deciders people whose answer can be recorded
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
