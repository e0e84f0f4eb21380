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
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.FreeText;
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

    /// Why this cannot be done now with a request of this kind; empty when it can.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    static Optional<Sentence> whyNot(RequestKind kind, Stage stage, Move move) {
        boolean fits =
                switch (move) {
                    case PREPARE, REFUSE, WITHDRAW -> true;
                    case PLAN, OPEN, END -> kind == RequestKind.INSPECTION;
                    case ORDER, OFFER, GIVE, FETCH -> kind == RequestKind.COPY;
                };
        return fits ? whyNot(stage, move) : no("inspection.no.other_kind");
    }

    /// Why this cannot be done now; empty when it can.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public static Optional<Sentence> whyNot(Stage stage, Move move) {
        return allowed(stage).contains(move) ? Optional.empty() : no(because(stage, move));
    }

    private static Set<Move> allowed(Stage stage) {
        return switch (stage) {
            case Stage.Asked _ -> Set.of(Move.PREPARE, Move.PLAN, Move.ORDER, Move.REFUSE, Move.WITHDRAW);
            case Stage.Planned _ -> Set.of(Move.PREPARE, Move.PLAN, Move.REFUSE, Move.WITHDRAW, Move.OPEN);
            case Stage.Running _ -> Set.of(Move.END);
            case Stage.Making _ -> Set.of(Move.WITHDRAW);
            case Stage.Failed _ -> Set.of(Move.PREPARE, Move.ORDER, Move.REFUSE, Move.WITHDRAW);
            case Stage.Made _ -> Set.of(Move.PREPARE, Move.ORDER, Move.REFUSE, Move.WITHDRAW, Move.OFFER, Move.GIVE);
            case Stage.Offered _ -> Set.of(Move.PREPARE, Move.ORDER, Move.WITHDRAW, Move.GIVE, Move.FETCH);
            case Stage.Fetched _, Stage.Lapsed _ -> Set.of(Move.PREPARE, Move.ORDER);
            case Stage.Refused _, Stage.Withdrawn _, Stage.Held _, Stage.Declined _, Stage.Given _ -> Set.of();
        };
    }

    private static String because(Stage stage, Move move) {
        return switch (stage) {
            case Stage.Asked _ ->
                switch (move) {
                    case OFFER, GIVE, FETCH -> "inspection.no.unmade";
                    case PREPARE, PLAN, REFUSE, WITHDRAW, OPEN, END, ORDER -> "inspection.no.unplanned";
                };
            case Stage.Planned _ -> "inspection.no.not_begun";
            case Stage.Running _ -> "inspection.no.running";
            case Stage.Refused _, Stage.Declined _ -> "inspection.no.refused";
            case Stage.Withdrawn _ -> "inspection.no.withdrawn";
            case Stage.Held _ -> "inspection.no.held";
            case Stage.Making _ -> "inspection.no.making";
            case Stage.Failed _ -> "inspection.no.unmade";
            case Stage.Made _ -> "inspection.no.not_offered";
            case Stage.Offered _ -> "inspection.no.offered";
            case Stage.Fetched _ -> "inspection.no.fetched";
            case Stage.Given _ -> "inspection.no.given";
            case Stage.Lapsed _ -> "inspection.no.lapsed";
        };
    }

    /// Whether something is still to come of it.
    public static boolean open(Stage stage) {
        return switch (stage) {
            case Stage.Asked _,
                    Stage.Planned _,
                    Stage.Running _,
                    Stage.Making _,
                    Stage.Failed _,
                    Stage.Made _,
                    Stage.Offered _ -> true;
            case Stage.Refused _,
                    Stage.Withdrawn _,
                    Stage.Held _,
                    Stage.Declined _,
                    Stage.Fetched _,
                    Stage.Given _,
                    Stage.Lapsed _ -> false;
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
        return wish.day().isAfter(latest) ? objection("day", "inspection.objection.far", latest) : Optional.empty();
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
        return FreeText.check(field, text, LONGEST_WORDS, Sentence.of("inspection.objection.empty"));
    }

    /// Words that need not be there.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public static Optional<Objection> wish(String field, String text) {
        return FreeText.check(field, text, LONGEST_WORDS);
    }

    private static Optional<Objection> objection(String field, String key, Object... gaps) {
        return Optional.of(new Objection(field, Sentence.of(key, gaps)));
    }

    private static Optional<Sentence> no(String key) {
        return Optional.of(Sentence.of(key));
    }
}
