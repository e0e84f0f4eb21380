package nl.zorgvuldig.coaching;

import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.kernel.PupilId;

/// Where each child of the group is in a recording, or that somebody's place is not known.
sealed interface Seats {
    record Known(Map<PupilId, Where> places) implements Seats {}

    /// @param pupils without consent, of whom nobody said that they are outside the picture
    record Unknown(Set<PupilId> pupils) implements Seats {}
}
