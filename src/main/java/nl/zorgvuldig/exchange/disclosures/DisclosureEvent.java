package nl.zorgvuldig.exchange.disclosures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// What happens with something that is given.
public sealed interface DisclosureEvent {
    /// Those who decide saw it on a day; what they said goes with it. Prints without words.
    record Inspected(LocalDate on, String remarks) implements DisclosureEvent {
        @Override
        public String toString() {
            return "Inspected[" + on + "]";
        }
    }

    /// The package was made. From here on nothing in it changes.
    record Fixed() implements DisclosureEvent {}

    /// Those who decide were asked by mail.
    record Asked() implements DisclosureEvent {}

    /// The link went to the recipient, and the code to who phones it through.
    ///
    /// @param untold who of those who decide got no mail that it went, as no address of theirs was
    ///     known; they are told by letter
    record Sent(List<PersonId> untold) implements DisclosureEvent {
        public Sent {
            untold = List.copyOf(untold);
        }
    }

    record Opened() implements DisclosureEvent {}

    /// Somebody with the link gave a wrong code.
    record Mistaken() implements DisclosureEvent {}

    /// Nothing goes any more. Prints without words.
    record Stopped(String reason) implements DisclosureEvent {
        @Override
        public String toString() {
            return "Stopped[sealed]";
        }
    }

    /// Its last day passed.
    record Ended() implements DisclosureEvent {}

    /// Who has the package was told that something in it was corrected or withdrawn since.
    ///
    /// @param changes how many there were in all
    record Corrected(int changes) implements DisclosureEvent {}

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
}
