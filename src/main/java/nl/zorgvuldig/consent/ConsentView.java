package nl.zorgvuldig.consent;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.consent.ConsentDecision.Effective;
import nl.zorgvuldig.consent.ConsentDecision.NotEffective;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.platform.policy.Sentence;

/// What one of those who decide gets to see of a decision. Who said yes sees whether there is
/// consent, and the same for another's no and for a dispute. Who has no answer that counts, or said
/// no, sees nothing that depends on what another answered.
public sealed interface ConsentView {
    Sentence sentence();

    record Valid(LocalDate until) implements ConsentView {
        @Override
        public Sentence sentence() {
            return Sentence.of("consent.outcome.valid", until);
        }
    }

    /// Their yes waits for another's answer.
    record Waiting() implements ConsentView {
        @Override
        public Sentence sentence() {
            return Sentence.of("consent.outcome.waiting");
        }
    }

    /// They said yes, and it does not hold.
    record DoesNotHold() implements ConsentView {
        @Override
        public Sentence sentence() {
            return Sentence.of("consent.outcome.does_not_hold");
        }
    }

    /// They said no.
    record TheirNo() implements ConsentView {
        @Override
        public Sentence sentence() {
            return Sentence.of("consent.outcome.their_no");
        }
    }

    /// They have not answered, or must again.
    record Open() implements ConsentView {
        @Override
        public Sentence sentence() {
            return Sentence.of("consent.outcome.open");
        }
    }

    static ConsentView by(OwnAnswerStatus own, ConsentDecision decision) {
        return switch (own) {
            case OwnAnswerStatus.Nothing _, OwnAnswerStatus.Old _ -> new Open();
            case OwnAnswerStatus.No _ -> new TheirNo();
            case OwnAnswerStatus.Yes _ ->
                switch (decision) {
                    case Effective yes -> new Valid(yes.until());
                    case NotEffective no -> waits(no) ? new Waiting() : new DoesNotHold();
                };
        };
    }

    /// What was used of it. A picture is shown only with somebody's yes; the lessons of a group are
    /// recorded whoever says what.
    static <T> List<T> uses(PurposeKind kind, OwnAnswerStatus own, List<T> uses) {
        return switch (own) {
            case OwnAnswerStatus.Yes _, OwnAnswerStatus.No _ -> uses;
            case OwnAnswerStatus.Nothing _, OwnAnswerStatus.Old _ ->
                switch (kind) {
                    case LESSON_RECORDING -> uses;
                    case RECORDING, PUBLICATION, PRIVATE_FILMING, EMERGENCY_CARD, EXPERT, DISCLOSURE, REQUEST ->
                        List.of();
                };
        };
    }

    private static boolean waits(NotEffective no) {
        return no.because().stream().allMatch(why -> switch (why) {
            case NoConsentReason.NotEveryone _,
                    NoConsentReason.Lapsed _,
                    NoConsentReason.OtherText _,
                    NoConsentReason.NotYet _ -> true;
            case NoConsentReason.Retired _,
                    NoConsentReason.NobodyDecides _,
                    NoConsentReason.Vetoed _,
                    NoConsentReason.Disputed _,
                    NoConsentReason.NotAnswered _,
                    NoConsentReason.AwaitsPupil _,
                    NoConsentReason.NotYours _ -> false;
        });
    }
}
