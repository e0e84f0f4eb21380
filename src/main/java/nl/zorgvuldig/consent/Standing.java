package nl.zorgvuldig.consent;

import java.time.LocalDate;
import nl.zorgvuldig.policy.Sentence;

/// Whether somebody may answer for a pupil on a day, and if not, why they are not asked.
public sealed interface Standing {
    record Decides() implements Standing {}

    /// @param because in words for the person it is about
    record DoesNot(Sentence because) implements Standing {
        static DoesNot without() {
            return new DoesNot(Sentence.of("consent.standing.none"));
        }

        static DoesNot unknown() {
            return new DoesNot(Sentence.of("consent.standing.unknown"));
        }

        static DoesNot left() {
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
