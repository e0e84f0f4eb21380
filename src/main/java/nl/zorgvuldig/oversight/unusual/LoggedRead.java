package nl.zorgvuldig.oversight.unusual;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// An audit event, reduced to what matters for unusual reading.
///
/// @param pupil empty when it is about no pupil of this board
/// @param school that keeps that pupil's dossier
/// @param what was asked, so that a repeated question counts once
record LoggedRead(
        Instant at, PersonId person, Optional<PupilId> pupil, Optional<SchoolId> school, How how, String what) {

    enum How {
        /// Opened because the pupil is in a group that the reader guides.
        OWN_GROUP,
        /// Opened by staff through another relation.
        OTHERWISE,
        /// Asked and refused.
        REFUSED;

        boolean opened() {
            return this != REFUSED;
        }
    }
}
