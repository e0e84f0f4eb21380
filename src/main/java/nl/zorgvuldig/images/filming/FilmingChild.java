package nl.zorgvuldig.images.filming;

import java.util.List;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;

/// One child of the group on the day: whether it may be filmed, and if not why.
public record FilmingChild(PupilId pupil, PersonName name, ConsentDecision decision) {
    public boolean may() {
        return decision.effective();
    }

    /// Every reason there is; empty for a yes.
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
