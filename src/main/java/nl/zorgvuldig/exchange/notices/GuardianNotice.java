package nl.zorgvuldig.exchange.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.Codes;
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
        ///
        /// @param reason empty for what was decided before reasons were asked
        /// @param again the day on which the head looks again
        record NotNow(Optional<Reason> reason, LocalDate again, String because) implements Choice {
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
                case NotNow(Optional<Reason> _, LocalDate _, String because) -> Optional.of(because);
                case Before _, Now _, Letter _ -> Optional.empty();
            };
        }

        /// The words as they are kept: the reason stands before them, on a line of its own.
        default Optional<String> kept() {
            return words().map(words ->
                    why().map(reason -> reason.code() + "\n" + words).orElse(words));
        }

        default Optional<Reason> why() {
            return this instanceof NotNow notNow ? notNow.reason() : Optional.empty();
        }

        default Optional<LocalDate> lookAgain() {
            return this instanceof NotNow notNow ? Optional.of(notNow.again()) : Optional.empty();
        }
    }

    /// Why somebody is not notified now.
    public enum Reason {
        SAFETY_CHILD,
        SAFETY_OTHER,
        HASTE,
        /// The recipient asked for it.
        ASKED_BY_RECIPIENT;

        public String code() {
            return Codes.of(this);
        }

        static Optional<Reason> find(String code) {
            return Arrays.stream(values())
                    .filter(reason -> reason.code().equals(code))
                    .findFirst();
        }
    }
}
