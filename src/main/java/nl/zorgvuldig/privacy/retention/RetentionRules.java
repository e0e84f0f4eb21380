package nl.zorgvuldig.privacy.retention;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.RetentionDecision.Due;
import nl.zorgvuldig.privacy.retention.RetentionDecision.Kept;
import nl.zorgvuldig.privacy.retention.RetentionDecision.Why;
import nl.zorgvuldig.school.enrolment.Enrolment;

/// Rules for whether a part of a pupil's data may be destroyed. Facts in, decision out. Invariant:
/// nothing is due of a pupil who is enrolled, inside the term, or on hold.
public record RetentionRules(RetentionFacts facts, RetentionTerm term, LocalDate today) {
    /// Days ahead that head and board see what becomes due.
    public static final int SHOWN_AHEAD = 90;

    /// Days between notifying parents and destroying.
    public static final int TOLD_AHEAD = 30;

    /// Days within which the head reviews what is due, before it counts as late.
    static final int LOOKING = 14;

    /// Days after the term that are left for the head to approve and for parents to be notified.
    static final int GRACE = 30;

    @Upholds({DESTRUCTION_AFTER_TWO_YEARS, OTHER_FILES_WITH_DIRECTION})
    public RetentionDecision decide() {
        Optional<LocalDate> due = dueOn();
        if (due.isEmpty() || enrolled()) {
            return new Kept(Why.ENROLLED, Optional.empty());
        }
        if (today.isBefore(due.get())) {
            return new Kept(Why.WITHIN_TERM, Optional.of(due.get().minusDays(1)));
        }
        Optional<LocalDate> held = facts.held().filter(last -> !today.isAfter(last));
        if (held.isPresent()) {
            return new Kept(Why.HELD, held);
        }
        switch (facts.needing()) {
            case NEEDED -> {
                return new Kept(Why.NEEDED, Optional.empty());
            }
            case STILL -> {
                return new Kept(Why.STILL, Optional.empty());
            }
            case FREE -> {}
        }
        Optional<LocalDate> waited = facts.told().map(day -> day.plusDays(TOLD_AHEAD));
        if (waited.isEmpty() || today.isBefore(waited.get())) {
            return new Kept(Why.NOT_TOLD, waited.map(day -> day.minusDays(1)));
        }
        return new Due(due.get());
    }

    /// The awaited action: the program notifies parents, who have time to ask for a copy; then the
    /// head approves. A hold continues after its last day. Data that is needed, restricted or of
    /// an enrolled pupil awaits nobody: that ends first, and is not decided here.
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    public AwaitedAction waiting() {
        return switch (decide()) {
            case Due(LocalDate since) -> {
                LocalDate turn = turn(since);
                yield new AwaitedAction.Somebody(
                        CaseParty.KEEPER,
                        "retention.task.agree",
                        turn,
                        turn.plusDays(LOOKING),
                        DESTRUCTION_AFTER_TWO_YEARS);
            }
            case Kept(Why why, Optional<LocalDate> until) ->
                switch (why) {
                    case ENROLLED, NEEDED, STILL -> new AwaitedAction.Nobody();
                    case WITHIN_TERM, HELD, NOT_TOLD ->
                        new AwaitedAction.Day(
                                until.map(last -> last.plusDays(1)).orElse(today));
                };
        };
    }

    /// The awaited action after approval: the program continues at once.
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    public static AwaitedAction waiting(DestructionState state, LocalDate today) {
        return switch (state) {
            case APPROVED, CHECKED, KEY_GONE, REMOVED, VERIFIED, EPOCH_ENDED, CERTIFIED -> new AwaitedAction.Day(today);
            case FINISHED, DROPPED -> new AwaitedAction.Nobody();
        };
    }

    /// The day from which the head can approve: it is due, the notice was long enough ago, and no
    /// hold remains.
    private LocalDate turn(LocalDate due) {
        return Stream.of(
                        facts.told().map(day -> day.plusDays(TOLD_AHEAD)),
                        facts.held().map(last -> last.plusDays(1)))
                .flatMap(Optional::stream)
                .reduce(due, (latest, day) -> day.isAfter(latest) ? day : latest);
    }

    /// The first day on which it may be destroyed if nothing else keeps it: the day after the term
    /// has passed since the last leaving. Empty while an enrolment is open.
    public Optional<LocalDate> dueOn() {
        return dueOn(term, facts.enrolments());
    }

    /// The same for a pupil with these enrolments. All code that shows a destruction date asks it
    /// here.
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    public static Optional<LocalDate> dueOn(RetentionTerm term, Collection<Enrolment> enrolments) {
        return enrolments.stream().allMatch(Enrolment::ended)
                ? enrolments.stream()
                        .map(Enrolment::left)
                        .max(LocalDate::compareTo)
                        .map(term::dueOn)
                : Optional.empty();
    }

    /// Whether today is one of the days on which it is shown as becoming due.
    public boolean shown() {
        return dueOn().filter(day -> !today.isBefore(day.minusDays(SHOWN_AHEAD)))
                .isPresent();
    }

    /// Whether notice of its destruction must be given today.
    public boolean toTell() {
        return facts.told().isEmpty()
                && !enrolled()
                && dueOn().filter(day -> !today.isBefore(day.minusDays(TOLD_AHEAD)))
                        .isPresent();
    }

    private boolean enrolled() {
        return facts.enrolments().stream()
                .anyMatch(enrolment -> !enrolment.ended() || !today.isAfter(enrolment.left()));
    }

    /// The facts that decide whether a part of a pupil's data may be destroyed.
    ///
    /// @param enrolments every one there is or was
    /// @param held the last day of the hold that lasts longest; empty without one
    /// @param told when notice was given for the day on which it is due; empty when it was not
    /// @param needing whether another part needs this one
    public record RetentionFacts(
            List<Enrolment> enrolments, Optional<LocalDate> held, Optional<LocalDate> told, Standing needing) {
        /// Whether something else keeps a part.
        public enum Standing {
            FREE,
            NEEDED,
            /// Restricted (AVG art. 18): nothing of it is destroyed.
            STILL
        }

        public RetentionFacts {
            enrolments = List.copyOf(enrolments);
        }
    }
}
