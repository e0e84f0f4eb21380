package nl.zorgvuldig.dossier.inspection.requests;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.RequesterCapacity;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Request of somebody to see a dossier. `toString` leaves out what they wrote.
///
/// @param wish what they would like to see, in their own words
public record AccessRequest(
        RequestId id,
        PupilId pupil,
        RequestKind kind,
        PersonId by,
        RequesterCapacity standing,
        Instant at,
        Optional<String> wish) {

    /// Whether the other asks the same; only the time may differ.
    boolean repeats(AccessRequest other) {
        return id.equals(other.id)
                && pupil.equals(other.pupil)
                && kind == other.kind
                && by.equals(other.by)
                && wish.equals(other.wish);
    }

    @Override
    public String toString() {
        return "AccessRequest[" + id + ", " + kind + ", [sealed]]";
    }
}
