package nl.zorgvuldig.exchange.disclosures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Event of a disclosure.
public sealed interface DisclosureEvent {
    /// The legal representatives saw it on a day; their remarks are sent along. Prints without
    /// words.
    record Inspected(LocalDate on, String remarks) implements DisclosureEvent {
        @Override
        public String toString() {
            return "Inspected[" + on + "]";
        }
    }

    /// The demand of the public prosecutor was recorded. From here on the items are fixed. Prints without
    /// words.
    ///
    /// @param sensitive items that say something sensitive; empty unless the demand is for these
    record Demanded(Demand demand, Set<DossierItemId> sensitive) implements DisclosureEvent {
        public Demanded {
            sensitive = Set.copyOf(sensitive);
        }

        @Override
        public String toString() {
            return "Demanded[sealed]";
        }
    }

    /// The package was made. From here on its content is fixed.
    record Fixed() implements DisclosureEvent {}

    /// The legal representatives were asked by mail.
    record Asked() implements DisclosureEvent {}

    /// The link was sent to the recipient, and the code shown to the person who telephones it.
    ///
    /// @param untold legal representatives who got no mail about it because no address is known;
    /// they are
    ///     notified by letter
    record Sent(List<PersonId> untold) implements DisclosureEvent {
        public Sent {
            untold = List.copyOf(untold);
        }
    }

    /// It was given without the program, on a day: said, or on a form of the recipient.
    record AlreadyGiven(LocalDate on) implements DisclosureEvent {}

    record Opened() implements DisclosureEvent {}

    /// Somebody with the link gave a wrong code.
    record Mistaken() implements DisclosureEvent {}

    /// The disclosure was stopped. Prints without words.
    record Stopped(String reason) implements DisclosureEvent {
        @Override
        public String toString() {
            return "Stopped[sealed]";
        }
    }

    /// Its last day passed.
    record Ended() implements DisclosureEvent {}

    /// The recipient was told that something in the package was corrected or withdrawn since.
    ///
    /// @param changes how many there were in all
    record Corrected(int changes) implements DisclosureEvent {}

    default String code() {
        return switch (this) {
            case Inspected _ -> "inspected";
            case Demanded _ -> "demanded";
            case Fixed _ -> "fixed";
            case Asked _ -> "asked";
            case Sent _ -> "sent";
            case AlreadyGiven _ -> "already_given";
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
            case Demanded(Demand demand, Set<DossierItemId> _) -> Optional.of(demand.joined());
            case Stopped(String reason) -> Optional.of(reason);
            case Fixed _, Asked _, Sent _, AlreadyGiven _, Opened _, Mistaken _, Ended _, Corrected _ ->
                Optional.empty();
        };
    }
}
