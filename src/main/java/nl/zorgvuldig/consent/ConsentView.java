package nl.zorgvuldig.consent;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.consent.ConsentDecision.Effective;
import nl.zorgvuldig.consent.ConsentDecision.NotEffective;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.platform.policy.Sentence;

/// View of a decision for one legal representative. A person who consented sees whether there is
/// consent; another's refusal and a dispute look the same. A person who refused, or has no answer
/// that counts, sees nothing that depends on another's answer.
public sealed interface ConsentView {
    Sentence sentence();

    record Valid(LocalDate until) implements ConsentView {
        @Override
        public Sentence sentence() {
            return Sentence.of("consent.outcome.valid", until);
        }
    }

    /// Their consent waits for another's answer.
    record Waiting() implements ConsentView {
        @Override
        public Sentence sentence() {
            return Sentence.of("consent.outcome.waiting");
        }
    }

    /// They consented, but there is no consent.
    record DoesNotHold() implements ConsentView {
        @Override
        public Sentence sentence() {
            return Sentence.of("consent.outcome.does_not_hold");
        }
    }

    /// They refused.
    record TheirNo() implements ConsentView {
        @Override
        public Sentence sentence() {
            return Sentence.of("consent.outcome.their_no");
        }
    }

    /// They have not answered, or must answer again.
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

    /// The uses they may see. A picture is shown only with somebody's consent; the lessons of a
    /// group are recorded whatever anyone answers.
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
