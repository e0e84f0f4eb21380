package nl.zorgvuldig.access.control;

import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Sessions in which somebody inspects a dossier now in the presence of staff, provided by the
/// module that knows of sessions. It says who takes part in which session; the access rules decide
/// whether they may.
public interface SupervisedSessions {
    /// Called inside a unit of work of the person.
    ///
    /// @return the sessions in which this person can inspect at this moment
    List<Seat> seats(SignedInUser who);

    /// A participant's place in a session.
    ///
    /// @param supervisor who must be able to open the dossier alone
    record Seat(UUID session, PupilId pupil, PersonId supervisor, Role role) {}

    /// Role of a participant.
    enum Role {
        /// A parent, or a pupil of sixteen.
        READER,
        SUPERVISOR
    }
}
