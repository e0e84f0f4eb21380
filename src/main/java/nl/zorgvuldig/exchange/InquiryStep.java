package nl.zorgvuldig.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.kernel.DocumentId;
import nl.zorgvuldig.kernel.PersonId;

/// Something that was done with what is asked.
///
/// @param number from 1
public record InquiryStep(int number, PersonId by, Instant at, What what) {
    public sealed interface What {
        /// Those who decide were asked by mail.
        record Asked() implements What {}

        record Sent() implements What {}

        /// Who was asked read the letter.
        record Read() implements What {}

        /// Somebody with the link gave a wrong code.
        record Mistaken() implements What {}

        record Reminded() implements What {}

        /// An answer stands in the dossier.
        ///
        /// @param untold who of those who decide got no mail that it came, as no address of theirs
        ///     was known
        record Filed(DocumentId document, List<PersonId> untold) implements What {
            public Filed {
                untold = List.copyOf(untold);
            }
        }

        /// Prints without words.
        record Stopped(String reason) implements What {
            @Override
            public String toString() {
                return "Stopped[sealed]";
            }
        }

        /// Its last day passed.
        record Ended() implements What {}

        /// Noted by the program; who decides need not have seen it to decide.
        default boolean quiet() {
            return this instanceof Asked || this instanceof Reminded;
        }

        default String code() {
            return switch (this) {
                case Asked _ -> "asked";
                case Sent _ -> "sent";
                case Read _ -> "read";
                case Mistaken _ -> "mistaken";
                case Reminded _ -> "reminded";
                case Filed _ -> "filed";
                case Stopped _ -> "stopped";
                case Ended _ -> "ended";
            };
        }

        default Optional<String> words() {
            return this instanceof Stopped stopped ? Optional.of(stopped.reason()) : Optional.empty();
        }

        default Optional<DocumentId> filed() {
            return this instanceof Filed filed ? Optional.of(filed.document()) : Optional.empty();
        }

        /// Who got no mail of it; they are told by letter.
        default List<PersonId> without() {
            return this instanceof Filed filed ? filed.untold() : List.of();
        }

        static What of(String code, Optional<DocumentId> document, Optional<String> words, List<PersonId> untold) {
            return switch (code) {
                case "asked" -> new Asked();
                case "sent" -> new Sent();
                case "read" -> new Read();
                case "mistaken" -> new Mistaken();
                case "reminded" -> new Reminded();
                case "filed" -> new Filed(document.orElseThrow(), untold);
                case "stopped" -> new Stopped(words.orElseThrow());
                case "ended" -> new Ended();
                default -> throw new IllegalStateException("no step " + code);
            };
        }
    }
}
