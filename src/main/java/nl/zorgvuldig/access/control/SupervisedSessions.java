package nl.zorgvuldig.access.control;

import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Who looks into a dossier now while somebody of the school is there: given by the module that
/// knows of sessions. It says who sits where; whether they may, the rules of access decide.
public interface SupervisedSessions {
    /// Asked inside a unit of work of the person.
    ///
    /// @return the sessions in which this person can look at this moment
    List<Seat> seats(SignedInUser who);

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
