package nl.zorgvuldig.platform.recovery.addresses;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.web.language.Language;

/// Another address that was asked for somebody's account, and how far that is.
///
/// @param before what is kept of the address the account had when this was asked; empty when it had
///     none
/// @param by who asked: the parent with a letter, who saw the person, or who imported the file
/// @param waits until when who had the address before can stop it
/// @param expires when it is over if the new address was not confirmed by then
public record AddressChange(
        UUID id,
        PersonId person,
        Origin origin,
        Optional<SealedValue> email,
        Optional<byte[]> before,
        Language language,
        Instant asked,
        PersonId by,
        Instant waits,
        Instant expires,
        Milestones milestones) {

    /// Where it comes from.
    public sealed interface Origin {
        /// @param code the hash of the code on the letter
        record Letter(byte[] code) implements Origin {}

        /// @param school as whose head it was asked; empty for the board
        record School(Optional<SchoolId> school, IdentityDocument seen) implements Origin {}

        /// An import of a file of this school. Nobody has to confirm it by mail: the school says
        /// whose address it is, as it does of an account that had none.
        record File(SchoolId school) implements Origin {}
    }

    /// What happened to it.
    public record Milestones(
            Optional<Instant> confirmed,
            Optional<Seconded> seconded,
            Optional<Instant> stopped,
            Optional<Instant> done) {
        static final Milestones NONE =
                new Milestones(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// By a second colleague.
    public record Seconded(Instant at, PersonId by) {}

    public ChangeState state(Instant now) {
        if (milestones.done().isPresent()) {
            return ChangeState.DONE;
        }
        if (milestones.stopped().isPresent()) {
            return ChangeState.STOPPED;
        }
        if (milestones.confirmed().isEmpty() && !(origin instanceof Origin.File)) {
            return now.isBefore(expires) ? ChangeState.UNCONFIRMED : ChangeState.OVER;
        }
        return milestones.seconded().isEmpty() && now.isBefore(waits) ? ChangeState.WAITING : ChangeState.READY;
    }

    @Override
    public String toString() {
        return "AddressChange[" + id + "]";
    }

    /// How far another address is that was asked.
    public enum ChangeState {
        /// Nobody opened the link in the mail to the new address yet.
        UNCONFIRMED,
        /// The address before can still stop it.
        WAITING,
        /// It can be carried out.
        READY,
        DONE,
        STOPPED,
        /// Nobody opened the link in time.
        OVER
    }
}
