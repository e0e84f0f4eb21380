package nl.zorgvuldig.access.control;

import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// External experts who take part in a consultation about a pupil now, provided by the module that
/// knows what was agreed. It says for whom there is consent at this moment; the access rules decide
/// whether they may.
public interface ExpertParticipants {
    /// Called inside a unit of work of the person.
    ///
    /// @return the consultations that are open to this person at this moment
    List<Seat> seats(SignedInUser who);

    /// A consultation in which an expert takes part about a pupil.
    ///
    /// @param period the agreed days
    record Seat(UUID consultation, PupilId pupil, Period period) {}
}
