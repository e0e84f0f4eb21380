package nl.zorgvuldig.consent;

import static java.time.temporal.ChronoUnit.DAYS;
import static nl.zorgvuldig.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.policy.FreeText;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// What a round may be, and who is sent what on which day.
@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
final class RoundRules {
    /// Days after the invitation.
    static final int REMINDED = 14;

    static final int REMINDED_AGAIN = 28;

    /// Days that parents have at least, and days between two messages to one of them.
    static final int LEAST = 21;

    static final int APART = 7;
    static final int LONGEST_REASON = 500;
    private static final int AHEAD = 400;

    private RoundRules() {}

    static List<Objection> objections(RoundWish wish, Planner planner, LocalDate today) {
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

    private static void remindOnly(RoundWish wish, Planner planner, List<Objection> no) {
        switch (planner) {
            case HEAD -> no.add(objection("way", "consent.round.no.board_only"));
            case BOARD -> {
                FreeText.check("reason", wish.reason(), LONGEST_REASON, Sentence.of("consent.round.no.reason"))
                        .ifPresent(no::add);
            }
        }
    }

    /// What somebody who decides is sent today: one message a day at most and a week between two,
    /// no reminder when everything is answered, nothing after the deadline. A reminder whose day
    /// passed unused, because the program stood still, gives way to the next.
    ///
    /// @param taken what they were sent, and when
    static Optional<RoundStep> due(
            RoundWish plan, Map<RoundStep, LocalDate> taken, RoundAnswers answers, LocalDate today) {
        if (today.isBefore(plan.start()) || today.isAfter(plan.deadline())) {
            return Optional.empty();
        }
        if (!taken.containsKey(RoundStep.INVITATION)) {
            return Optional.of(RoundStep.INVITATION);
        }
        return switch (answers) {
            case COMPLETE -> Optional.empty();
            case OPEN -> reminder(taken, today);
        };
    }

    private static Optional<RoundStep> reminder(Map<RoundStep, LocalDate> taken, LocalDate today) {
        LocalDate invited = taken.getOrDefault(RoundStep.INVITATION, today);
        boolean tooSoon = DAYS.between(Collections.max(taken.values()), today) < APART;
        if (tooSoon || taken.containsKey(RoundStep.SECOND_REMINDER)) {
            return Optional.empty();
        }
        long days = DAYS.between(invited, today);
        if (days >= REMINDED_AGAIN) {
            return Optional.of(RoundStep.SECOND_REMINDER);
        }
        return days >= REMINDED && !taken.containsKey(RoundStep.REMINDER)
                ? Optional.of(RoundStep.REMINDER)
                : Optional.empty();
    }

    static Objection objection(String field, String key, Object... gaps) {
        return new Objection(field, Sentence.of(key, gaps));
    }
}
