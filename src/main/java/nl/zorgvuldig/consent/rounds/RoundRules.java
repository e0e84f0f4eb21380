package nl.zorgvuldig.consent.rounds;

import static java.time.temporal.ChronoUnit.DAYS;
import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for planning a round, and for who is sent what on which day.
@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
final class RoundRules {
    /// Number of days after the invitation.
    static final int REMINDED = 14;

    static final int REMINDED_AGAIN = 28;

    /// Minimum number of days for parents to answer, and between two messages to one of them.
    static final int LEAST = 21;

    static final int APART = 7;

    /// Number of days to print a letter: of the three weeks parents have at least, two are left to
    /// answer it.
    static final int PRINTING = 7;

    static final int LONGEST_REASON = 500;
    private static final int AHEAD = 400;

    private RoundRules() {}

    static List<Objection> objections(RoundPlan wish, RoundPlannerRole planner, LocalDate today) {
        List<Objection> no = new ArrayList<>();
        if (wish.start().isBefore(today)) {
            no.add(objection("start", "consent.round.no.past"));
        } else if (wish.start().isAfter(today.plusDays(AHEAD))) {
            no.add(objection("start", "consent.round.no.far"));
        }
        if (wish.deadline().isBefore(wish.start().plusDays(LEAST))) {
            no.add(objection("deadline", "consent.round.no.short", LEAST));
        } else if (!wish.year().period().contains(wish.deadline())) {
            no.add(objection(
                    "deadline", "consent.round.no.year", wish.year().period().until()));
        }
        switch (wish.way()) {
            case ASK_AGAIN -> {}
            case REMIND -> remindOnly(wish, planner, no);
        }
        return no;
    }

    private static void remindOnly(RoundPlan wish, RoundPlannerRole planner, List<Objection> no) {
        switch (planner) {
            case HEAD -> no.add(objection("way", "consent.round.no.board_only"));
            case BOARD -> {
                FreeText.check("reason", wish.reason(), LONGEST_REASON, Sentence.of("consent.round.no.reason"))
                        .ifPresent(no::add);
            }
        }
    }

    /// The message due today to a person who decides: at most one a day with a week between two, no
    /// reminder when everything is answered, nothing after the deadline. A reminder whose day
    /// passed while the program was not running is dropped for the next.
    ///
    /// @param sent messages they were sent, and when
    static Optional<RoundMessage> due(
            RoundPlan plan, Map<RoundMessage, LocalDate> sent, RoundAnswerStatus answers, LocalDate today) {
        if (today.isBefore(plan.start()) || today.isAfter(plan.deadline())) {
            return Optional.empty();
        }
        if (!sent.containsKey(RoundMessage.INVITATION)) {
            return Optional.of(RoundMessage.INVITATION);
        }
        return switch (answers) {
            case COMPLETE -> Optional.empty();
            case OPEN -> reminder(sent, today);
        };
    }

    private static Optional<RoundMessage> reminder(Map<RoundMessage, LocalDate> sent, LocalDate today) {
        LocalDate invited = sent.getOrDefault(RoundMessage.INVITATION, today);
        boolean tooSoon = DAYS.between(Collections.max(sent.values()), today) < APART;
        if (tooSoon || sent.containsKey(RoundMessage.SECOND_REMINDER)) {
            return Optional.empty();
        }
        long days = DAYS.between(invited, today);
        if (days >= REMINDED_AGAIN) {
            return Optional.of(RoundMessage.SECOND_REMINDER);
        }
        return days >= REMINDED && !sent.containsKey(RoundMessage.REMINDER)
                ? Optional.of(RoundMessage.REMINDER)
                : Optional.empty();
    }

    /// What a round awaits: its first day, each person who decides and has not answered everything,
    /// its last day, or the program to close it.
    ///
    /// @param answers of all participants together
    static AwaitedAction waiting(ConsentRound round, RoundAnswerStatus answers, LocalDate today) {
        LocalDate deadline = round.plan().deadline();
        return switch (round.state(today)) {
            case COMING -> new AwaitedAction.Day(round.plan().start());
            case RUNNING ->
                switch (answers) {
                    case OPEN ->
                        somebody(
                                CaseParty.DECIDERS,
                                "consent.task.answer",
                                round.plan().start(),
                                deadline,
                                deadline);
                    case COMPLETE -> new AwaitedAction.Day(deadline.plusDays(1));
                };
            case FINISHED -> round.closedOn().isEmpty() ? new AwaitedAction.Day(today) : new AwaitedAction.Nobody();
        };
    }

    /// What the unprinted letters await; letters are printed only while the round is running.
    ///
    /// @param wanted since when, for each of them
    static AwaitedAction printing(ConsentRound round, Collection<LocalDate> wanted, LocalDate today) {
        LocalDate deadline = round.plan().deadline();
        return switch (round.state(today)) {
            case COMING, FINISHED -> new AwaitedAction.Nobody();
            case RUNNING ->
                wanted.stream()
                        .min(Comparator.naturalOrder())
                        .map(since -> somebody(
                                CaseParty.KEEPER, "consent.task.print", since, since.plusDays(PRINTING), deadline))
                        .orElseGet(AwaitedAction.Nobody::new);
        };
    }

    /// At the latest on the last day of the round; after it the program closes it.
    private static AwaitedAction somebody(
            CaseParty party, String task, LocalDate since, LocalDate until, LocalDate deadline) {
        return new AwaitedAction.Somebody(
                        party,
                        task,
                        since,
                        until.isAfter(deadline) ? deadline : until,
                        CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
                .unless(deadline.plusDays(1));
    }

    static Objection objection(String field, String key, Object... gaps) {
        return new Objection(field, Sentence.of(key, gaps));
    }
}
