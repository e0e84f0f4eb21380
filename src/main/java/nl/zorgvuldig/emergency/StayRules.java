package nl.zorgvuldig.emergency;

import static nl.zorgvuldig.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.ConsentDecision.Effective;
import nl.zorgvuldig.consent.ConsentDecision.NotEffective;
import nl.zorgvuldig.consent.WhyNot;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.policy.Upholds;

/// How long a card is kept: while there is consent for it and the pupil is at school, the last
/// school day included. A no, or the end of that day, ends it at once; where an answer is missing
/// it waits some weeks, closed. Facts in, answer out.
///
/// @param closedSince when it was first found closed; empty when it was not
record StayRules(Whereabouts pupil, ConsentDecision consent, Optional<LocalDate> closedSince, LocalDate today) {
    static final int DAYS_CLOSED = 28;

    @Upholds(NECESSARY_FOR_GUIDANCE)
    Stay decide() {
        if (left(pupil, today)) {
            return Stay.GOES;
        }
        return switch (consent) {
            case Effective _ -> Stay.SHOWN;
            case NotEffective no -> refused(no) || waitedTooLong() ? Stay.GOES : Stay.CLOSED;
        };
    }

    /// A pupil who is still to come has not left.
    static boolean left(Whereabouts pupil, LocalDate today) {
        return pupil.enrolments().stream()
                .allMatch(one -> one.presence().until().isBefore(today));
    }

    private boolean waitedTooLong() {
        return closedSince
                .filter(since -> !since.plusDays(DAYS_CLOSED).isAfter(today))
                .isPresent();
    }

    /// Somebody who decides said no, or it is not asked any more.
    static boolean refused(NotEffective no) {
        return no.because().stream().anyMatch(why -> switch (why) {
            case WhyNot.Vetoed _, WhyNot.Retired _ -> true;
            case WhyNot.NobodyDecides _,
                    WhyNot.Disputed _,
                    WhyNot.NotAnswered _,
                    WhyNot.AwaitsPupil _,
                    WhyNot.NotEveryone _,
                    WhyNot.Lapsed _,
                    WhyNot.NotYet _,
                    WhyNot.OtherText _,
                    WhyNot.NotYours _ -> false;
        });
    }
}
