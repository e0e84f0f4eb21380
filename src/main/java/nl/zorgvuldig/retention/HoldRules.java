package nl.zorgvuldig.retention;

import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.policy.FreeText;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// Holding back needs a reason, and a last day that is near enough to be looked at again.
final class HoldRules {
    static final int LONGEST_REASON = 500;
    static final int SHORTEST_REASON = 10;

    private HoldRules() {}

    @Upholds(OTHER_FILES_WITH_DIRECTION)
    static List<Objection> objections(String reason, LocalDate until, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        FreeText.check("reason", reason, SHORTEST_REASON, LONGEST_REASON, Sentence.of("retention.hold.no.reason"))
                .ifPresent(objections::add);
        if (until.isBefore(today)) {
            objections.add(no("until", "retention.hold.no.past"));
        } else if (until.isAfter(today.plusYears(1))) {
            objections.add(no("until", "retention.hold.no.far", today.plusYears(1)));
        }
        return objections;
    }

    private static Objection no(String field, String key, Object... gaps) {
        return new Objection(field, Sentence.of(key, gaps));
    }
}
