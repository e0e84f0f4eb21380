package nl.zorgvuldig.exchange.inquiries;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Event of an inquiry.
public sealed interface InquiryEvent {
    /// The legal representatives were asked by mail.
    record Asked() implements InquiryEvent {}

    record Sent() implements InquiryEvent {}

    /// The recipient read the letter.
    record Read() implements InquiryEvent {}

    /// Somebody with the link gave a wrong code.
    record Mistaken() implements InquiryEvent {}

    record Reminded() implements InquiryEvent {}

    /// An answer was filed in the dossier.
    ///
    /// @param untold legal representatives who got no mail about it because no address is known;
    /// they are
    ///     notified by letter
    record Filed(DocumentId document, List<PersonId> untold) implements InquiryEvent {
        public Filed {
            untold = List.copyOf(untold);
        }
    }

    /// The inquiry was stopped. Prints without words.
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
