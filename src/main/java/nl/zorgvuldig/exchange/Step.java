package nl.zorgvuldig.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.kernel.PersonId;

/// Something that was done with what is given.
///
/// @param number from 1
public record Step(int number, PersonId by, Instant at, What what) {
    public sealed interface What {
        /// Those who decide saw it on a day; what they said goes with it. Prints without words.
        record Inspected(LocalDate on, String remarks) implements What {
            @Override
            public String toString() {
                return "Inspected[" + on + "]";
            }
        }

        /// The package was made. From here on nothing in it changes.
        record Fixed() implements What {}

        /// Those who decide were asked by mail.
        record Asked() implements What {}

        /// The link went to the recipient, and the code to who phones it through.
        ///
        /// @param untold who of those who decide got no mail that it went, as no address of theirs
        ///     was known
        record Sent(List<PersonId> untold) implements What {
            public Sent {
                untold = List.copyOf(untold);
            }
        }

        record Opened() implements What {}

        /// Somebody with the link gave a wrong code.
        record Mistaken() implements What {}

        /// Nothing goes any more. Prints without words.
        record Stopped(String reason) implements What {
            @Override
            public String toString() {
                return "Stopped[sealed]";
            }
        }

        /// Its last day passed.
        record Ended() implements What {}

        /// Who has the package was told that something in it was corrected or withdrawn since.
        ///
        /// @param changes how many there were in all
        record Corrected(int changes) implements What {}

        /// Noted by the program; who decides need not have seen it to decide.
        default boolean quiet() {
            return this instanceof Asked;
        }

        /// Nothing goes after this.
        default boolean ends() {
            return this instanceof Stopped || this instanceof Ended;
        }

        default String code() {
            return switch (this) {
                case Inspected _ -> "inspected";
                case Fixed _ -> "fixed";
                case Asked _ -> "asked";
                case Sent _ -> "sent";
                case Opened _ -> "opened";
                case Mistaken _ -> "mistaken";
                case Stopped _ -> "stopped";
                case Ended _ -> "ended";
                case Corrected _ -> "corrected";
            };
        }

        default Optional<String> words() {
            return switch (this) {
                case Inspected(LocalDate _, String remarks) -> Optional.of(remarks);
                case Stopped(String reason) -> Optional.of(reason);
                case Fixed _, Asked _, Sent _, Opened _, Mistaken _, Ended _, Corrected _ -> Optional.empty();
            };
        }

        default Optional<LocalDate> day() {
            return this instanceof Inspected seen ? Optional.of(seen.on()) : Optional.empty();
        }

        default Optional<Integer> changed() {
            return this instanceof Corrected(int all) ? Optional.of(all) : Optional.empty();
        }

        /// Who got no mail that it went; they are told by letter.
        default List<PersonId> without() {
            return this instanceof Sent(List<PersonId> untold) ? untold : List.of();
        }

        static What of(
                String code, Optional<LocalDate> day, Optional<String> words, int changes, List<PersonId> untold) {
            return switch (code) {
                case "inspected" -> new Inspected(day.orElseThrow(), words.orElseThrow());
                case "fixed" -> new Fixed();
                case "asked" -> new Asked();
                case "sent" -> new Sent(untold);
                case "opened" -> new Opened();
                case "mistaken" -> new Mistaken();
                case "stopped" -> new Stopped(words.orElseThrow());
                case "ended" -> new Ended();
                case "corrected" -> new Corrected(changes);
                default -> throw new IllegalStateException("no step " + code);
            };
        }
    }
}
