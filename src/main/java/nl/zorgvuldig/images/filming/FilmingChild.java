package nl.zorgvuldig.images.filming;

import java.util.List;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;

/// A child of the group on the day, and whether it may be filmed, with the reasons if not.
public record FilmingChild(PupilId pupil, PersonName name, ConsentDecision decision) {
    public boolean may() {
        return decision.effective();
    }

    /// All reasons; empty when the child may be filmed.
    public List<Sentence> because() {
        return switch (decision) {
            case ConsentDecision.Effective _ -> List.of();
            case ConsentDecision.NotEffective no ->
                no.because().stream().map(NoConsentReason::sentence).toList();
        };
    }

    @Override
    public String toString() {
        return "FilmingChild[" + pupil + "]";
    }
}
