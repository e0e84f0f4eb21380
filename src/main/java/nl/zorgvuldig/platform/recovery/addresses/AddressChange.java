package nl.zorgvuldig.platform.recovery.addresses;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.web.language.Language;

/// Requested change of the address of somebody's account, with its state.
///
/// @param before hash of the address the account had when this was requested; empty when it had
///     none
/// @param by who requested it: the parent with a letter, the colleague who saw the person, or
///     whoever imported the file
/// @param waits until when the owner of the previous address can stop it
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

    /// Origin of the request.
    public sealed interface Origin {
        /// @param code the hash of the code on the letter
        record Letter(byte[] code) implements Origin {}

        /// @param school whose head requested it; empty for the board
        record School(Optional<SchoolId> school, IdentityDocument seen) implements Origin {}

        /// An import of a file of this school. It needs no confirmation by mail: the school says
        /// whose address it is, as it does for an account that had none.
        record File(SchoolId school) implements Origin {}
    }

    /// Moments in the course of the change.
    public record Milestones(
            Optional<Instant> confirmed,
            Optional<Seconded> seconded,
            Optional<Instant> stopped,
            Optional<Instant> done) {
        static final Milestones NONE =
                new Milestones(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Approval by a second colleague.
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

    /// State of an address change.
    public enum ChangeState {
        /// Nobody opened the link in the mail to the new address yet.
        UNCONFIRMED,
        /// The owner of the previous address can still stop it.
        WAITING,
        /// It can be carried out.
        READY,
        DONE,
        STOPPED,
        /// Nobody opened the link in time.
        OVER
    }
}
