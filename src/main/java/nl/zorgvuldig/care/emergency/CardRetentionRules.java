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

/// Rules on how long somebody's words to know are kept: while the school needs them or there is
/// consent for them, and the pupil is at school, up to and including the last school day. Words that
/// wait, for a decision of the school or for an answer, wait some weeks. A refusal takes the words of
/// who refuses, unless they are needed. Whom to call is kept as long as the pupil is at school. Facts
/// in, decision out.
///
/// @param closedSince when there was first found to be no consent; empty when there is
record CardRetentionRules(
        SchoolCareer pupil, ConsentDecision consent, Optional<LocalDate> closedSince, LocalDate today) {
    static final int DAYS_CLOSED = 28;

    /// Facts about the words of one author.
    ///
    /// @param bySchool whether the school wrote them; they stay as long as it needs them
    /// @param needed whether the school needs them
    /// @param speaks whether the author is a legal representative now
    /// @param refused whether the author refuses consent
    /// @param undecidedSince since when the school has to decide about them; empty when it has, or
    ///     when the author refused after writing them
    record Words(
            boolean bySchool, boolean needed, boolean speaks, boolean refused, Optional<LocalDate> undecidedSince) {}

    @Upholds(NECESSARY_FOR_GUIDANCE)
    CardDisposition decide(Words words) {
        if (left(pupil, today)) {
            return CardDisposition.GOES;
        }
        if (words.needed()) {
            return CardDisposition.STAYS;
        }
        if (words.bySchool()) {
            return CardDisposition.GOES;
        }
        return switch (consent) {
            case Effective _ -> CardDisposition.STAYS;
            case NotEffective _ when words.undecidedSince().filter(this::recent).isPresent() -> CardDisposition.WAITS;
            case NotEffective no -> withoutConsent(no, words);
        };
    }

    private CardDisposition withoutConsent(NotEffective no, Words words) {
        if (no.because().contains(new NoConsentReason.Retired())) {
            return CardDisposition.GOES;
        }
        if (no.because().contains(new NoConsentReason.Vetoed())) {
            return words.speaks() && !words.refused() ? CardDisposition.WAITS : CardDisposition.GOES;
        }
        return closedSince.filter(since -> !recent(since)).isPresent() ? CardDisposition.GOES : CardDisposition.WAITS;
    }

    private boolean recent(LocalDate since) {
        return since.plusDays(DAYS_CLOSED).isAfter(today);
    }

    /// A pupil who has not started yet has not left.
    static boolean left(SchoolCareer pupil, LocalDate today) {
        return pupil.enrolments().stream()
                .allMatch(enrolment -> enrolment.presence().until().isBefore(today));
    }

    /// What is to be done with kept words.
    enum CardDisposition {
        STAYS,
        /// Kept, and shown at most to those who decide whether the school needs them.
        WAITS,
        GOES
    }
}
