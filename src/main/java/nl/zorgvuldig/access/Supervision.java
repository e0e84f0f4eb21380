package nl.zorgvuldig.access;

import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;

/// Who looks into a dossier now while somebody of the school is there: given by the module that
/// knows of sessions. It says who sits where; whether they may, the rules of access decide.
public interface Supervision {
    /// Asked inside a unit of work of the person.
    ///
    /// @return the sessions in which this person can look at this moment
    List<Seat> seats(SignedIn who);

    /// A place in a session.
    ///
    /// @param supervisor who must be able to open the dossier alone
    record Seat(UUID session, PupilId pupil, PersonId supervisor, Role role) {}

    /// As what somebody sits there.
    enum Role {
        /// A parent, or a pupil of sixteen.
        READER,
        SUPERVISOR
    }
}
