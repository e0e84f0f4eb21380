package nl.zorgvuldig.consent;

import java.time.LocalDate;
import nl.zorgvuldig.consent.ConsentDecision.Effective;
import nl.zorgvuldig.consent.ConsentDecision.NotEffective;
import nl.zorgvuldig.policy.Sentence;

/// What one of those who decide gets to see of a decision: whether there is consent, and what they
/// can know about why not. Who did not say yes sees the same whether another said no or nothing;
/// who did, sees the same for another's no and for a dispute.
public sealed interface Seen {
    Sentence sentence();

    record Valid(LocalDate until) implements Seen {
        @Override
        public Sentence sentence() {
            return Sentence.of("consent.outcome.valid", until);
        }
    }

    /// Their yes waits for another's answer.
    record Waiting() implements Seen {
        @Override
        public Sentence sentence() {
            return Sentence.of("consent.outcome.waiting");
        }
    }

    /// They said yes, and it does not hold.
    record DoesNotHold() implements Seen {
        @Override
        public Sentence sentence() {
            return Sentence.of("consent.outcome.does_not_hold");
        }
    }

    /// They said no.
    record TheirNo() implements Seen {
        @Override
        public Sentence sentence() {
            return Sentence.of("consent.outcome.their_no");
        }
    }

    /// They have not answered, or must again.
    record Open() implements Seen {
        @Override
        public Sentence sentence() {
            return Sentence.of("consent.outcome.open");
        }
    }

    static Seen by(OwnAnswer own, ConsentDecision decision) {
        return switch (decision) {
            case Effective yes -> new Valid(yes.until());
            case NotEffective no ->
                    switch (own) {
                        case OwnAnswer.Yes _ -> waits(no) ? new Waiting() : new DoesNotHold();
                        case OwnAnswer.No _ -> new TheirNo();
                        case OwnAnswer.Nothing _, OwnAnswer.Old _ -> new Open();
                    };
        };
    }

    private static boolean waits(NotEffective no) {
        return no.because().stream()
                .allMatch(
                        why ->
                                switch (why) {
                                    case WhyNot.NotEveryone _,
                                            WhyNot.Lapsed _,
                                            WhyNot.OtherText _,
                                            WhyNot.NotYet _ ->
                                            true;
                                    case WhyNot.Retired _,
                                            WhyNot.NobodyDecides _,
                                            WhyNot.Vetoed _,
                                            WhyNot.Disputed _,
                                            WhyNot.NotAnswered _,
                                            WhyNot.AwaitsPupil _,
                                            WhyNot.NotYours _ ->
                                            false;
                                });
    }
}
