package nl.zorgvuldig.privacy.retention;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figure.Standing;
import nl.zorgvuldig.platform.policy.Figures;
import nl.zorgvuldig.platform.policy.PlaceCounts;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Counts data that should have been destroyed by now and is not on hold. The head has two weeks
/// to approve.
@Component
final class RetentionFigures implements Figures {
    private final RetentionSituations situations;
    private final Work work;

    RetentionFigures(RetentionSituations situations, Work work) {
        this.situations = situations;
        this.work = work;
    }

    @Override
    public Set<String> codes() {
        return Set.of("dossiers_past_term");
    }

    @Override
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    public List<Figure> count(LocalDate today) {
        PlaceCounts counts = new PlaceCounts();
        for (RetentionSituation situation : work.read(Act.MAINTAIN, () -> situations.shown(_ -> true, today))) {
            Standing standing = standing(situation, today);
            counts.add(situation.where().keeper(), over(situation) ? 1 : 0, 1, standing);
        }
        return counts.figures(DESTRUCTION_AFTER_TWO_YEARS, "dossiers_past_term", "/vernietiging");
    }

    private static boolean over(RetentionSituation situation) {
        return switch (situation.rules().decide()) {
            case RetentionDecision.Due _ -> true;
            case RetentionDecision.Kept kept -> kept.why() == RetentionDecision.Why.NOT_TOLD;
        };
    }

    private static Standing standing(RetentionSituation situation, LocalDate today) {
        LocalDate due = situation.rules().dueOn().orElse(today);
        if (!over(situation) || !today.isAfter(due.plusDays(RetentionRules.LOOKING))) {
            return Standing.UPHELD;
        }
        return today.isAfter(due.plusDays(RetentionRules.GRACE)) ? Standing.BROKEN : Standing.AT_RISK;
    }
}
