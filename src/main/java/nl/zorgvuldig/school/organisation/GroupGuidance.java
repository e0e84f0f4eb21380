package nl.zorgvuldig.school.organisation;

import java.time.Instant;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Guidance of a group's pupils by a person, for a period.
public record GroupGuidance(UUID id, PersonId person, GroupId group, Period period) {
    private static final int BY_TIME = 7;
    private static final int BELOW_MILLIS = 16;

    /// Whether it was recorded at or after a moment, whatever day it starts: the id tells when it
    /// was made. An id without a time is old.
    public boolean madeSince(Instant moment) {
        return id.version() == BY_TIME && id.getMostSignificantBits() >>> BELOW_MILLIS >= moment.toEpochMilli();
    }
}
