package nl.zorgvuldig.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.kernel.PersonId;

/// What happened to a request. Steps are added, never changed; together they say what it is now.
/// Prints without words.
///
/// @param number 1 for the first after the asking
public record Step(int number, PersonId by, Instant at, What what) {
    /// What was done.
    public sealed interface What {
        /// For messages: `planned`, `ordered`.
        default String code() {
            return StepCodes.code(this);
        }

        /// Planned, or planned anew.
        record Planned(Plan plan) implements What {}

        record Refused(String reason) implements What {
            @Override
            public String toString() {
                return "[sealed]";
            }
        }

        /// By who asked.
        record Withdrawn() implements What {}

        /// The supervisor began the session.
        record Opened() implements What {}

        record Ended() implements What {}

        /// What is done with a copy alone.
        sealed interface OfCopy extends What {}

        /// A copy refused as a whole.
        record Declined(RefusalGround ground, String reason) implements OfCopy {
            @Override
            public String toString() {
                return "[sealed]";
            }
        }

        /// The head has the copy made.
        ///
        /// @param words for who asked, about what is not in it
        record Ordered(Optional<String> words) implements OfCopy {
            @Override
            public String toString() {
                return "[sealed]";
            }
        }

        /// By the program, as the next.
        record Made() implements OfCopy {}

        record Failed() implements OfCopy {}

        /// Behind a link that works once.
        ///
        /// @param until the last day
        record Offered(LocalDate until) implements OfCopy {}

        /// By who asked.
        record Fetched() implements OfCopy {}

        /// On paper, against a signature.
        record Given(LocalDate on) implements OfCopy {}

        /// Nobody fetched it in time; by the program.
        record Lapsed() implements OfCopy {}
    }

    public boolean repeats(Step other) {
        return number == other.number && by.equals(other.by) && what.equals(other.what);
    }
}
