package nl.zorgvuldig.consent;

import java.time.LocalDate;
import nl.zorgvuldig.platform.policy.Sentence;

/// Reason why there is no consent, in words that reveal nobody's answer.
public sealed interface NoConsentReason {
    Sentence sentence();

    /// The board has retired the purpose.
    record Retired() implements NoConsentReason {
        @Override
        public Sentence sentence() {
            return Words.RETIRED;
        }
    }

    /// The school does not know who may decide.
    record NobodyDecides() implements NoConsentReason {
        @Override
        public Sentence sentence() {
            return Words.NOBODY_DECIDES;
        }
    }

    /// A person who may decide refused or withdrew consent.
    record Vetoed() implements NoConsentReason {
        @Override
        public Sentence sentence() {
            return Words.VETOED;
        }
    }

    record Disputed() implements NoConsentReason {
        @Override
        public Sentence sentence() {
            return Words.DISPUTED;
        }
    }

    /// Nobody who may decide consented.
    record NotAnswered() implements NoConsentReason {
        @Override
        public Sentence sentence() {
            return Words.NOT_ANSWERED;
        }
    }

    /// The pupil is sixteen, and has not consented.
    record AwaitsPupil() implements NoConsentReason {
        @Override
        public Sentence sentence() {
            return Words.AWAITS_PUPIL;
        }
    }

    /// Everybody must consent, and somebody has not answered.
    record NotEveryone() implements NoConsentReason {
        @Override
        public Sentence sentence() {
            return Words.NOT_EVERYONE;
        }
    }

    /// Consent expired after this day.
    record Lapsed(LocalDate lastDay) implements NoConsentReason {
        @Override
        public Sentence sentence() {
            return Sentence.of("consent.why.lapsed", lastDay);
        }
    }

    /// The requested period begins later.
    record NotYet(LocalDate from) implements NoConsentReason {
        @Override
        public Sentence sentence() {
            return Sentence.of("consent.why.not_yet", from);
        }
    }

    /// The consent was to an earlier text.
    record OtherText() implements NoConsentReason {
        @Override
        public Sentence sentence() {
            return Words.OTHER_TEXT;
        }
    }

    /// The person asking may not know, or there is no such pupil.
    record NotYours() implements NoConsentReason {
        @Override
        public Sentence sentence() {
            return Words.NOT_YOURS;
        }
    }

    /// Frequently used sentences, created once.
    final class Words {
        private static final Sentence RETIRED = Sentence.of("consent.why.retired");
        private static final Sentence NOBODY_DECIDES = Sentence.of("consent.why.nobody_decides");
        private static final Sentence VETOED = Sentence.of("consent.why.vetoed");
        private static final Sentence DISPUTED = Sentence.of("consent.why.disputed");
        private static final Sentence NOT_ANSWERED = Sentence.of("consent.why.not_answered");
        private static final Sentence AWAITS_PUPIL = Sentence.of("consent.why.awaits_pupil");
        private static final Sentence NOT_EVERYONE = Sentence.of("consent.why.not_everyone");
        private static final Sentence OTHER_TEXT = Sentence.of("consent.why.other_text");
        private static final Sentence NOT_YOURS = Sentence.of("consent.why.not_yours");

        private Words() {}
    }
}
