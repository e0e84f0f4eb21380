package nl.zorgvuldig.filming;

import java.util.List;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.WhyNot;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Sentence;

/// One child of the group on the day: whether it may be filmed, and if not why.
public record Child(PupilId pupil, PersonName name, ConsentDecision decision) {
    public boolean may() {
        return decision.effective();
    }

    /// Every reason there is; empty for a yes.
    public List<Sentence> because() {
        return switch (decision) {
            case ConsentDecision.Effective _ -> List.of();
            case ConsentDecision.NotEffective no ->
                no.because().stream().map(WhyNot::sentence).toList();
        };
    }

    @Override
    public String toString() {
        return "Child[" + pupil + "]";
    }
}
