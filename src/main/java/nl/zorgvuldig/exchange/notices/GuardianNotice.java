package nl.zorgvuldig.exchange.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// A decision of the head about notifying one legal representative of a disclosure without
/// consent.
///
/// @param number from 1, per person; the last counts
public record GuardianNotice(PersonId person, int number, Choice choice, PersonId by, Instant at) {
    public sealed interface Choice {
        /// Notified like everybody, before there was a choice.
        record Before() implements Choice {}

        /// Notified by mail from the program.
        record Now() implements Choice {}

        /// Notified by letter, as no address was known.
        record Letter() implements Choice {}

        /// Told by somebody in person, on a day. Prints without words.
        record Told(LocalDate on, String how) implements Choice {
            @Override
            public String toString() {
                return "Told[" + on + "]";
            }
        }

        /// Not notified for now. Prints without words.
        record NotNow(String because) implements Choice {
            @Override
            public String toString() {
                return "NotNow[sealed]";
            }
        }

        /// Whether the person is notified.
        default boolean informs() {
            return switch (this) {
                case Before _, Now _, Letter _, Told _ -> true;
                case NotNow _ -> false;
            };
        }

        default String code() {
            return switch (this) {
                case Before _ -> "before";
                case Now _ -> "now";
                case Letter _ -> "letter";
                case Told _ -> "told";
                case NotNow _ -> "not_now";
            };
        }

        default Optional<LocalDate> day() {
            return this instanceof Told told ? Optional.of(told.on()) : Optional.empty();
        }

        default Optional<String> words() {
            return switch (this) {
                case Told(LocalDate _, String how) -> Optional.of(how);
                case NotNow(String because) -> Optional.of(because);
                case Before _, Now _, Letter _ -> Optional.empty();
            };
        }

        static Choice of(String code, Optional<LocalDate> day, Optional<String> words) {
            return switch (code) {
                case "before" -> new Before();
                case "now" -> new Now();
                case "letter" -> new Letter();
                case "told" -> new Told(day.orElseThrow(), words.orElseThrow());
                case "not_now" -> new NotNow(words.orElseThrow());
                default -> throw new IllegalStateException("no choice " + code);
            };
        }
    }
}
