package nl.zorgvuldig.images.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// Input for a new event.
///
/// @param groups empty for the whole school
public record EventDraft(
        SchoolId school, String title, Instant startsAt, List<GroupId> groups, Hurry hurry, Naming naming) {
    /// Whether the notice may be sent later than the required number of days before.
    public enum Hurry {
        IN_TIME,
        AT_ONCE
    }

    /// Whether the user states that a word in the title is not a child's name.
    public enum Naming {
        UNSEEN,
        NO_NAME
    }

    public EventDraft(SchoolId school, String title, Instant startsAt, List<GroupId> groups, Hurry hurry) {
        this(school, title, startsAt, groups, hurry, Naming.UNSEEN);
    }

    public EventDraft {
        groups = groups.stream()
                .distinct()
                .sorted(Comparator.comparing(GroupId::value))
                .toList();
    }

    public LocalDate day() {
        return SchoolDay.of(startsAt);
    }
}
