package nl.zorgvuldig.privacy.rights;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.casework.CaseRules;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for who may request what, and how a request may proceed. Facts in, decision out.
public final class RightRules implements CaseRules<RightFile, RightEvent, RightState> {
    public static final RightRules RULES = new RightRules();

    /// Characters.
    static final int LONGEST_WORDS = 2000;

    /// Days within which a granted request is carried out, unless the legal term ends before.
    static final int CARRYING_OUT = 14;

    /// Days between announcing the end of a restriction and its end.
    static final int TELLING = 3;

    private RightRules() {}

    /// Why somebody cannot request this; empty when they can. A parent without authority gets
    /// important facts and no more (BW art. 1:377c); a parent with authority does not need that
    /// right.
    @Upholds(WHERE_TO_TURN)
    public static Optional<Sentence> whyNotAsk(RightKind kind, RightRequesterCapacity standing) {
        return switch (standing) {
            case INFORMATION -> kind == RightKind.INFORMATION ? Optional.empty() : no("rights.no.without_authority");
            case AUTHORITY, PUPIL, SELF ->
                kind == RightKind.INFORMATION ? no("rights.no.with_authority") : Optional.empty();
        };
    }

    @Override
    public RightState begin(RightFile file) {
        return new RightState.Asked();
    }

    @Override
    public RightState after(RightFile file, RightState before, RightEvent event) {
        return switch (event) {
            case RightEvent.Withdrawn _ -> new RightState.Withdrawn();
            case RightEvent.Checked(RequesterIdentityCheck how) -> new RightState.Checked(how);
            case RightEvent.Extended _ -> before;
            case RightEvent.Decided decided -> decided(file.request().kind(), decided.outcome());
            case RightEvent.Done _ -> new RightState.Done();
            case RightEvent.Lifted lifted -> new RightState.Lifted(lifted.from());
        };
    }

    private static RightState decided(RightKind kind, RightsDecision outcome) {
        if (outcome == RightsDecision.REFUSED) {
            return new RightState.Refused();
        }
        return kind == RightKind.RESTRICTION ? new RightState.Still() : new RightState.Granted(outcome);
    }

    @Override
    @Upholds(WHERE_TO_TURN)
    public Optional<Sentence> whyNot(RightFile file, Class<? extends RightEvent> event, LocalDate today) {
        if (!allowed(file).contains(event)) {
            return no(because(file.state(), event));
        }
        if (event != RightEvent.Extended.class) {
            return Optional.empty();
        }
        RightTerms terms = file.terms();
        if (terms.extended()) {
            return no("rights.no.extended");
        }
        return today.isAfter(terms.first()) ? no("rights.no.too_late") : Optional.empty();
    }

    private static Set<Class<? extends RightEvent>> allowed(RightFile file) {
        return switch (file.state()) {
            case RightState.Asked _ ->
                Set.of(RightEvent.Withdrawn.class, RightEvent.Checked.class, RightEvent.Extended.class);
            case RightState.Checked _ ->
                Set.of(
                        RightEvent.Withdrawn.class,
                        RightEvent.Checked.class,
                        RightEvent.Extended.class,
                        RightEvent.Decided.class);
            case RightState.Granted _ -> Set.of(RightEvent.Done.class);
            case RightState.Still _ -> Set.of(RightEvent.Lifted.class);
            case RightState.Lifted _, RightState.Refused _, RightState.Done _, RightState.Withdrawn _ -> Set.of();
        };
    }

    private static String because(RightState state, Class<? extends RightEvent> event) {
        return switch (state) {
            case RightState.Asked _, RightState.Checked _ ->
                event == RightEvent.Decided.class ? "rights.no.unchecked" : "rights.no.undecided";
            case RightState.Granted _, RightState.Still _ -> "rights.no.decided";
            case RightState.Lifted _ -> "rights.no.lifted";
            case RightState.Refused _ -> "rights.no.refused";
            case RightState.Done _ -> "rights.no.done";
            case RightState.Withdrawn _ -> "rights.no.withdrawn";
        };
    }

    /// The awaited action. The term of the law is for the decision and for carrying it out (AVG
    /// art. 12(3)). A restriction awaits nobody: it is what was requested, until somebody lifts it.
    @Override
    @Upholds(WHERE_TO_TURN)
    public AwaitedAction waiting(RightFile file, LocalDate today) {
        LocalDate asked = SchoolDay.of(file.request().at());
        return switch (file.state()) {
            case RightState.Asked _ ->
                keeper("rights.task.check", asked, file.terms().last());
            case RightState.Checked _ ->
                keeper("rights.task.decide", asked, file.terms().last());
            case RightState.Granted _ -> {
                LocalDate decided = SchoolDay.of(file.decision().orElseThrow().at());
                yield keeper("rights.task.carry_out", decided, carriedOut(decided, file.terms()));
            }
            case RightState.Lifted(LocalDate from) ->
                today.isBefore(from) ? new AwaitedAction.Day(from) : new AwaitedAction.Nobody();
            case RightState.Still _, RightState.Refused _, RightState.Done _, RightState.Withdrawn _ ->
                new AwaitedAction.Nobody();
        };
    }

    /// The last day to carry out what was granted: that of the legal term, and never before the decision.
    private static LocalDate carriedOut(LocalDate decided, RightTerms terms) {
        LocalDate soon = decided.plusDays(CARRYING_OUT);
        LocalDate last = terms.last().isBefore(soon) ? terms.last() : soon;
        return last.isBefore(decided) ? decided : last;
    }

    private static AwaitedAction keeper(String task, LocalDate since, LocalDate until) {
        return new AwaitedAction.Somebody(CaseParty.KEEPER, task, since, until, WHERE_TO_TURN);
    }

    /// Whether the request still awaits something.
    static boolean open(RightState state) {
        return switch (state) {
            case RightState.Asked _, RightState.Checked _, RightState.Granted _, RightState.Still _ -> true;
            case RightState.Lifted _, RightState.Refused _, RightState.Done _, RightState.Withdrawn _ -> false;
        };
    }

    /// Whether this person may erase something for a request: it was granted, is not carried out, is about erasing or
    /// correcting, and is not their own.
    @Upholds(WHERE_TO_TURN)
    static boolean redacts(RightFile file, PersonId acting) {
        return file.state() instanceof RightState.Granted
                && !file.request().by().equals(acting)
                && switch (file.request().kind()) {
                    case ERASURE, RECTIFICATION, OBJECTION -> true;
                    case ACCESS, RESTRICTION, PORTABILITY, INFORMATION -> false;
                };
    }

    /// Whether the legal term still runs.
    static boolean undecided(RightState state) {
        return switch (state) {
            case RightState.Asked _, RightState.Checked _ -> true;
            case RightState.Granted _,
                    RightState.Still _,
                    RightState.Lifted _,
                    RightState.Refused _,
                    RightState.Done _,
                    RightState.Withdrawn _ -> false;
        };
    }

    /// Objections to a decision. It names a ground if and only if something is refused. If the
    /// requester could not be identified, everything is refused on that ground alone.
    @Upholds(WHERE_TO_TURN)
    static List<Objection> decision(RightFile file, RightEvent.Decided decided) {
        boolean all = decided.outcome() == RightsDecision.GRANTED;
        Optional<Objection> ground = all == decided.ground().isPresent()
                ? objection("ground", all ? "rights.objection.ground_too_many" : "rights.objection.ground")
                : decided.ground()
                        .filter(refusalGround ->
                                !refusalGround.fits(file.request().kind()))
                        .flatMap(_ -> objection("ground", "rights.objection.ground_other"));
        boolean unknown = file.state() instanceof RightState.Checked(RequesterIdentityCheck how)
                && how == RequesterIdentityCheck.FAILED;
        Optional<Objection> outcome = unknown
                        && !(decided.outcome() == RightsDecision.REFUSED
                                && decided.ground().equals(Optional.of(RightRefusalGround.NOT_ENTITLED)))
                ? objection("outcome", "rights.objection.unconfirmed")
                : Optional.empty();
        return Stream.of(outcome, ground, text("reason", decided.reason()))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Objection to a scope: what is restricted is given with a decision that grants a
    /// restriction, and with no other.
    @Upholds(WHERE_TO_TURN)
    static Optional<Objection> scope(RightFile file, RightEvent what, Set<UUID> items) {
        boolean still = file.request().kind() == RightKind.RESTRICTION
                && what instanceof RightEvent.Decided decided
                && decided.outcome() != RightsDecision.REFUSED;
        if (still == !items.isEmpty()) {
            return Optional.empty();
        }
        return objection("scope", still ? "rights.objection.scope" : "rights.objection.scope_too_many");
    }

    /// Objections to lifting a restriction; the requester is told beforehand (AVG art. 18(3)).
    @Upholds(WHERE_TO_TURN)
    static List<Objection> lifting(RightEvent.Lifted lifted, LocalDate today) {
        LocalDate earliest = today.plusDays(TELLING);
        Optional<Objection> early = lifted.from().isBefore(earliest)
                ? objection("from", "rights.objection.early", earliest)
                : Optional.empty();
        return Stream.of(early, text("reason", lifted.reason()))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Objection to the description of a request, which some kinds require.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public static Optional<Objection> wish(RightKind kind, String words) {
        return switch (kind) {
            case ACCESS, PORTABILITY, INFORMATION -> words.isBlank() ? Optional.empty() : text("words", words);
            case RECTIFICATION, ERASURE, RESTRICTION, OBJECTION -> text("words", words);
        };
    }

    /// Objection to a text that somebody else will read.
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
