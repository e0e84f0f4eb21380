package nl.zorgvuldig.school.personnel.holds;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for holds: a reason, and a last day near enough for a timely review. Facts in, answer out.
public final class StaffHoldRules {
    public static final int SHORTEST = 10;
    static final int LONGEST = 500;

    private StaffHoldRules() {}

    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public static List<Objection> objections(String reason, LocalDate until, LocalDate today) {
        return Stream.of(reason(reason.strip()), until(until, today))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Objection> reason(String reason) {
        return FreeText.check("reason", reason, SHORTEST, LONGEST, Sentence.of("personnel.hold.no.reason"));
    }

    private static Optional<Objection> until(LocalDate until, LocalDate today) {
        if (until.isBefore(today)) {
            return no("until", "personnel.hold.no.past");
        }
        return until.isAfter(today.plusYears(1))
                ? no("until", "personnel.hold.no.far", today.plusYears(1))
                : Optional.empty();
    }

    private static Optional<Objection> no(String field, String key, Object... gaps) {
        return Optional.of(new Objection(field, Sentence.of(key, gaps)));
    }
}
