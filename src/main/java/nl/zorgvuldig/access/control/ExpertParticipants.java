package nl.zorgvuldig.access.control;

import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Who from outside thinks along about a pupil now, given by the module that knows what was agreed.
/// It says about whom there is consent at this moment; whether they may, the rules of access
/// decide.
public interface ExpertParticipants {
    /// Asked inside a unit of work of the person.
    ///
    /// @return the consultations that are open to this person at this moment
    List<Seat> seats(SignedInUser who);

    /// A consultation in which somebody thinks along about a pupil.
    ///
    /// @param period the agreed days
    record Seat(UUID consultation, PupilId pupil, Period period) {}
}
