package nl.zorgvuldig.rights;

import static nl.zorgvuldig.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.policy.Clause.WHERE_TO_TURN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.policy.FreeText;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// Who may ask what, and what can become of it. Facts in, answer out.
public final class RightRules {
    /// Characters.
    static final int LONGEST_WORDS = 2000;

    /// Days between telling that data will be free again, and that.
    static final int TELLING = 3;

    private RightRules() {}

    /// Why somebody cannot ask this; empty when they can. Who has no authority gets important facts
    /// and no more (BW art. 1:377c); who has authority needs no such favour.
    @Upholds(WHERE_TO_TURN)
    static Optional<Sentence> whyNotAsk(RightKind kind, Standing standing) {
        return switch (standing) {
            case INFORMATION -> kind == RightKind.INFORMATION ? Optional.empty() : no("rights.no.without_authority");
            case AUTHORITY, PUPIL, SELF ->
                kind == RightKind.INFORMATION ? no("rights.no.with_authority") : Optional.empty();
        };
    }

    /// Why this cannot be done now; empty when it can.
    @Upholds(WHERE_TO_TURN)
    static Optional<Sentence> whyNot(RightFile file, Move move, LocalDate today) {
        if (!allowed(file).contains(move)) {
            return no(because(file.stage(), move));
        }
        if (move != Move.EXTEND) {
            return Optional.empty();
        }
        RightTerms terms = file.terms();
        if (terms.extended()) {
            return no("rights.no.extended");
        }
        return today.isAfter(terms.first()) ? no("rights.no.too_late") : Optional.empty();
    }

    private static Set<Move> allowed(RightFile file) {
        return switch (file.stage()) {
            case Stage.Asked _ -> Set.of(Move.WITHDRAW, Move.CHECK, Move.EXTEND);
            case Stage.Checked _ -> Set.of(Move.WITHDRAW, Move.CHECK, Move.EXTEND, Move.DECIDE);
            case Stage.Granted _ -> Set.of(Move.CARRY_OUT);
            case Stage.Still _ -> Set.of(Move.LIFT);
            case Stage.Lifted _, Stage.Refused _, Stage.Done _, Stage.Withdrawn _ -> Set.of();
        };
    }

    private static String because(Stage stage, Move move) {
        return switch (stage) {
            case Stage.Asked _, Stage.Checked _ -> move == Move.DECIDE ? "rights.no.unchecked" : "rights.no.undecided";
            case Stage.Granted _, Stage.Still _ -> "rights.no.decided";
            case Stage.Lifted _ -> "rights.no.lifted";
            case Stage.Refused _ -> "rights.no.refused";
            case Stage.Done _ -> "rights.no.done";
            case Stage.Withdrawn _ -> "rights.no.withdrawn";
        };
    }

    /// Whether something is still to come of it.
    static boolean open(Stage stage) {
        return switch (stage) {
            case Stage.Asked _, Stage.Checked _, Stage.Granted _, Stage.Still _ -> true;
            case Stage.Lifted _, Stage.Refused _, Stage.Done _, Stage.Withdrawn _ -> false;
        };
    }

    /// Whether the term of the law still runs.
    static boolean waiting(Stage stage) {
        return switch (stage) {
            case Stage.Asked _, Stage.Checked _ -> true;
            case Stage.Granted _, Stage.Still _, Stage.Lifted _, Stage.Refused _, Stage.Done _, Stage.Withdrawn _ ->
                false;
        };
    }

    /// A decision says on which ground something is not done, and only then. Of who could not be
    /// recognised everything is refused, on that ground alone.
    @Upholds(WHERE_TO_TURN)
    static List<Objection> decision(RightFile file, Step.What.Decided decided) {
        boolean all = decided.outcome() == RightsDecision.GRANTED;
        Optional<Objection> ground = all == decided.ground().isPresent()
                ? objection("ground", all ? "rights.objection.ground_too_many" : "rights.objection.ground")
                : decided.ground()
                        .filter(one -> !one.fits(file.request().kind()))
                        .flatMap(_ -> objection("ground", "rights.objection.ground_other"));
        boolean unknown = file.stage() instanceof Stage.Checked(Check how) && how == Check.FAILED;
        Optional<Objection> outcome = unknown
                        && !(decided.outcome() == RightsDecision.REFUSED
                                && decided.ground().equals(Optional.of(Ground.NOT_ENTITLED)))
                ? objection("outcome", "rights.objection.unconfirmed")
                : Optional.empty();
        return Stream.of(outcome, ground, text("reason", decided.reason()))
                .flatMap(Optional::stream)
                .toList();
    }

    /// What stands still is said with the decision that it does, and with no other.
    @Upholds(WHERE_TO_TURN)
    static Optional<Objection> scope(RightFile file, Step.What what, Set<UUID> items) {
        boolean still = file.request().kind() == RightKind.RESTRICTION
                && what instanceof Step.What.Decided decided
                && decided.outcome() != RightsDecision.REFUSED;
        if (still == !items.isEmpty()) {
            return Optional.empty();
        }
        return objection("scope", still ? "rights.objection.scope" : "rights.objection.scope_too_many");
    }

    /// Who asked hears it before data are free again (AVG art. 18(3)).
    @Upholds(WHERE_TO_TURN)
    static List<Objection> lifting(Step.What.Lifted lifted, LocalDate today) {
        LocalDate earliest = today.plusDays(TELLING);
        Optional<Objection> early = lifted.from().isBefore(earliest)
                ? objection("from", "rights.objection.early", earliest)
                : Optional.empty();
        return Stream.of(early, text("reason", lifted.reason()))
                .flatMap(Optional::stream)
                .toList();
    }

    /// What must be written down with what is asked.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    static Optional<Objection> wish(RightKind kind, String words) {
        return switch (kind) {
            case ACCESS, PORTABILITY, INFORMATION -> words.isBlank() ? Optional.empty() : text("words", words);
            case RECTIFICATION, ERASURE, RESTRICTION, OBJECTION -> text("words", words);
        };
    }

    /// Words that somebody else will read.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    static Optional<Objection> text(String field, String text) {
        return FreeText.check(field, text, LONGEST_WORDS, Sentence.of("rights.objection.empty"));
    }

    private static Optional<Objection> objection(String field, String key, Object... gaps) {
        return Optional.of(new Objection(field, Sentence.of(key, gaps)));
    }

    private static Optional<Sentence> no(String key) {
        return Optional.of(Sentence.of(key));
    }
}
