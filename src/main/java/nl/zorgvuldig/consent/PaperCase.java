package nl.zorgvuldig.consent;

import java.util.List;
import nl.zorgvuldig.consent.PaperAnswers.Decider;

/// A case that is asked about a pupil now, for who writes down what was answered to it.
///
/// @param purpose what it is asked under; with the words around the case
/// @param deciders those whose answer can be written down
/// @param waiting those of them who have not answered
public record PaperCase(CaseQuestion asked, Purpose purpose, List<Decider> deciders, List<Decider> waiting) {
    public PaperCase {
        deciders = List.copyOf(deciders);
        waiting = List.copyOf(waiting);
    }

    @Override
    public String toString() {
        return "PaperCase[" + asked + "]";
    }
}
