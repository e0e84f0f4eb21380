package nl.zorgvuldig.care.emergency;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.ConsentDecision.Effective;
import nl.zorgvuldig.consent.ConsentDecision.NotEffective;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.SchoolCareer;

/// Rules on how long a card is kept: while there is consent for it and the pupil is at school, up
/// to and including the last school day. A refusal, or the end of that day, ends it at once; while
/// an answer is missing it waits some weeks, closed. Facts in, decision out.
///
/// @param closedSince when it was first found closed; empty when it was not
record CardRetentionRules(
        SchoolCareer pupil, ConsentDecision consent, Optional<LocalDate> closedSince, LocalDate today) {
    static final int DAYS_CLOSED = 28;

    @Upholds(NECESSARY_FOR_GUIDANCE)
    CardDisposition decide() {
        if (left(pupil, today)) {
            return CardDisposition.GOES;
        }
        return switch (consent) {
            case Effective _ -> CardDisposition.SHOWN;
            case NotEffective no -> refused(no) || waitedTooLong() ? CardDisposition.GOES : CardDisposition.CLOSED;
        };
    }

    /// A pupil who has not started yet has not left.
    static boolean left(SchoolCareer pupil, LocalDate today) {
        return pupil.enrolments().stream()
                .allMatch(enrolment -> enrolment.presence().until().isBefore(today));
    }

    private boolean waitedTooLong() {
        return closedSince
                .filter(since -> !since.plusDays(DAYS_CLOSED).isAfter(today))
                .isPresent();
    }

    /// Whether a legal representative refused, or the question is no longer asked.
    static boolean refused(NotEffective no) {
        return no.because().stream().anyMatch(why -> switch (why) {
            case NoConsentReason.Vetoed _, NoConsentReason.Retired _ -> true;
            case NoConsentReason.NobodyDecides _,
                    NoConsentReason.Disputed _,
                    NoConsentReason.NotAnswered _,
                    NoConsentReason.AwaitsPupil _,
                    NoConsentReason.NotEveryone _,
                    NoConsentReason.Lapsed _,
                    NoConsentReason.NotYet _,
                    NoConsentReason.OtherText _,
                    NoConsentReason.NotYours _ -> false;
        });
    }

    /// What is to be done with a kept card.
    enum CardDisposition {
        SHOWN,
        /// Kept and shown to nobody, until there is consent or it has waited too long.
        CLOSED,
        GOES
    }
}
