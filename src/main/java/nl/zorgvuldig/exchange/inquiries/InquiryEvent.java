package nl.zorgvuldig.exchange.inquiries;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// What happens with something that is asked.
public sealed interface InquiryEvent {
    /// Those who decide were asked by mail.
    record Asked() implements InquiryEvent {}

    record Sent() implements InquiryEvent {}

    /// Who was asked read the letter.
    record Read() implements InquiryEvent {}

    /// Somebody with the link gave a wrong code.
    record Mistaken() implements InquiryEvent {}

    record Reminded() implements InquiryEvent {}

    /// An answer stands in the dossier.
    ///
    /// @param untold who of those who decide got no mail that it came, as no address of theirs was
    ///     known; they are told by letter
    record Filed(DocumentId document, List<PersonId> untold) implements InquiryEvent {
        public Filed {
            untold = List.copyOf(untold);
        }
    }

    /// Prints without words.
    record Stopped(String reason) implements InquiryEvent {
        @Override
        public String toString() {
            return "Stopped[sealed]";
        }
    }

    /// Its last day passed.
    record Ended() implements InquiryEvent {}

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
        return this instanceof Stopped(String reason) ? Optional.of(reason) : Optional.empty();
    }

    default Optional<DocumentId> filed() {
        return this instanceof Filed filed ? Optional.of(filed.document()) : Optional.empty();
    }
}
