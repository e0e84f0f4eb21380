package nl.zorgvuldig.entrance;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.vault.Sealed;
import nl.zorgvuldig.web.Language;

/// Another address that was asked for somebody's account, and how far that is.
///
/// @param before what is kept of the address the account had when this was asked; empty when it had
///     none
/// @param by who asked: the parent with a letter, who saw the person, or who imported the file
/// @param waits until when who had the address before can stop it
/// @param expires when it is over if the new address was not confirmed by then
record AddressChange(
        UUID id,
        PersonId person,
        Origin origin,
        Optional<Sealed> email,
        Optional<byte[]> before,
        Language language,
        Instant asked,
        PersonId by,
        Instant waits,
        Instant expires,
        Milestones milestones) {

    /// Where it comes from.
    sealed interface Origin {
        /// @param code the hash of the code on the letter
        record Letter(byte[] code) implements Origin {}

        /// @param school as whose head it was asked; empty for the board
        record School(Optional<SchoolId> school, Seen seen) implements Origin {}

        /// An import of a file of this school. Nobody has to confirm it by mail: the school says
        /// whose address it is, as it does of an account that had none.
        record File(SchoolId school) implements Origin {}
    }

    /// What happened to it.
    record Milestones(
            Optional<Instant> confirmed,
            Optional<Seconded> seconded,
            Optional<Instant> stopped,
            Optional<Instant> done) {
        static final Milestones NONE =
                new Milestones(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// By a second colleague.
    record Seconded(Instant at, PersonId by) {}

    AddressChangeState state(Instant now) {
        if (milestones.done().isPresent()) {
            return AddressChangeState.DONE;
        }
        if (milestones.stopped().isPresent()) {
            return AddressChangeState.STOPPED;
        }
        if (milestones.confirmed().isEmpty() && !(origin instanceof Origin.File)) {
            return now.isBefore(expires) ? AddressChangeState.UNCONFIRMED : AddressChangeState.OVER;
        }
        return milestones.seconded().isEmpty() && now.isBefore(waits)
                ? AddressChangeState.WAITING
                : AddressChangeState.READY;
    }

    @Override
    public String toString() {
        return "AddressChange[" + id + "]";
    }
}
