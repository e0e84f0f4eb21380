package nl.zorgvuldig.consent.decisions;

import java.time.LocalDate;
import nl.zorgvuldig.platform.policy.Sentence;

/// Whether a person may answer for a pupil on a day, and if not, why they are not asked.
public sealed interface ConsentEntitlement {
    record Decides() implements ConsentEntitlement {}

    /// @param because in words for that person
    record DoesNot(Sentence because) implements ConsentEntitlement {
        public static DoesNot without() {
            return new DoesNot(Sentence.of("consent.standing.none"));
        }

        static DoesNot unknown() {
            return new DoesNot(Sentence.of("consent.standing.unknown"));
        }

        public static DoesNot left() {
            return new DoesNot(Sentence.of("consent.standing.left"));
        }

        static DoesNot pupilDecides(LocalDate since) {
            return new DoesNot(Sentence.of("consent.standing.pupil", since));
        }

        static DoesNot tooYoung(LocalDate from) {
            return new DoesNot(Sentence.of("consent.standing.too_young", from));
        }
    }
}
