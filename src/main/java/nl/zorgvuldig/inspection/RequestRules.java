package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.kernel.CitizenNumbers;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// What can become of a request, and what an appointment must be. Facts in, answer out.
public final class RequestRules {
    /// Characters.
    static final int LONGEST_WORDS = 500;

    private static final LocalTime FIRST = LocalTime.of(7, 0);
    private static final LocalTime LAST = LocalTime.of(21, 0);

    private RequestRules() {}

    /// Why this cannot be done now; empty when it can.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public static Optional<Sentence> whyNot(Stage stage, Move move) {
        return switch (stage) {
            case Stage.Asked _ ->
                    switch (move) {
                        case PLAN, REFUSE, WITHDRAW -> Optional.empty();
                        case OPEN, END -> no("inspection.no.unplanned");
                    };
            case Stage.Planned _ ->
                    switch (move) {
                        case PLAN, REFUSE, WITHDRAW, OPEN -> Optional.empty();
                        case END -> no("inspection.no.not_begun");
                    };
            case Stage.Running _ ->
                    switch (move) {
                        case END -> Optional.empty();
                        case PLAN, REFUSE, WITHDRAW, OPEN -> no("inspection.no.running");
                    };
            case Stage.Refused _ -> no("inspection.no.refused");
            case Stage.Withdrawn _ -> no("inspection.no.withdrawn");
            case Stage.Held _ -> no("inspection.no.held");
        };
    }

    /// Whether something is still to come of it.
    public static boolean open(Stage stage) {
        return switch (stage) {
            case Stage.Asked _, Stage.Planned _, Stage.Running _ -> true;
            case Stage.Refused _, Stage.Withdrawn _, Stage.Held _ -> false;
        };
    }

    /// At most one for each field.
    ///
    /// @param supervisors who may open the dossier today
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public static List<Objection> objections(
            PlanWish wish, InspectionTerms terms, Set<PersonId> supervisors, Instant now) {
        return Stream.of(
                        supervisor(wish, supervisors),
                        day(wish, terms, SchoolDay.of(now)),
                        time(wish, now),
                        text("where", wish.where()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Objection> supervisor(PlanWish wish, Set<PersonId> supervisors) {
        return supervisors.contains(wish.supervisor())
                ? Optional.empty()
                : objection("supervisor", "inspection.objection.supervisor");
    }

    private static Optional<Objection> day(PlanWish wish, InspectionTerms terms, LocalDate today) {
        if (wish.day().isBefore(today)) {
            return objection("day", "inspection.objection.past");
        }
        LocalDate latest = terms.latest(today);
        return wish.day().isAfter(latest)
                ? objection("day", "inspection.objection.far", latest)
                : Optional.empty();
    }

    private static Optional<Objection> time(PlanWish wish, Instant now) {
        if (wish.time().isBefore(FIRST) || wish.time().isAfter(LAST)) {
            return objection("time", "inspection.objection.hours");
        }
        return wish.day().equals(SchoolDay.of(now)) && wish.plan().at().isBefore(now)
                ? objection("time", "inspection.objection.past_time")
                : Optional.empty();
    }

    /// Words of the head that somebody else will read.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    static Optional<Objection> text(String field, String text) {
        return text.isBlank() ? objection(field, "inspection.objection.empty") : wish(field, text);
    }

    /// Words that need not be there.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public static Optional<Objection> wish(String field, String text) {
        if (text.length() > LONGEST_WORDS) {
            return objection(field, "inspection.objection.long", LONGEST_WORDS);
        }
        return CitizenNumbers.in(text)
                ? objection(field, "inspection.objection.citizen_number")
                : Optional.empty();
    }

    private static Optional<Objection> objection(String field, String key, Object... gaps) {
        return Optional.of(new Objection(field, Sentence.of(key, gaps)));
    }

    private static Optional<Sentence> no(String key) {
        return Optional.of(Sentence.of(key));
    }
}
