package nl.zorgvuldig.school.organisation;

import java.time.Instant;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Someone guides the pupils of a group, from a day until a day.
public record GroupGuidance(UUID id, PersonId person, GroupId group, Period period) {
    private static final int BY_TIME = 7;
    private static final int BELOW_MILLIS = 16;

    /// Whether it was written down at or after a moment, whatever day it holds from: the id says
    /// when it was made. An id that does not is of long ago.
    public boolean madeSince(Instant moment) {
        return id.version() == BY_TIME && id.getMostSignificantBits() >>> BELOW_MILLIS >= moment.toEpochMilli();
    }
}
