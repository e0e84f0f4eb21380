package nl.zorgvuldig.privacy.retention.holds;

import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for a hold: it needs a reason, and a last day near enough for a review.
public final class RetentionHoldRules {
    static final int LONGEST_REASON = 500;
    static final int SHORTEST_REASON = 10;

    private RetentionHoldRules() {}

    @Upholds(OTHER_FILES_WITH_DIRECTION)
    public static List<Objection> objections(String reason, LocalDate until, LocalDate today) {
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
