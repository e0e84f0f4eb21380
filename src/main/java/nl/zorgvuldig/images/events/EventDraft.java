package nl.zorgvuldig.images.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// An event as it is asked for.
///
/// @param groups empty for the whole school
public record EventDraft(
        SchoolId school, String title, Instant startsAt, List<GroupId> groups, Hurry hurry, Naming naming) {
    /// Whether the notice may go later than it should.
    public enum Hurry {
        IN_TIME,
        AT_ONCE
    }

    /// Whether somebody says that a word in the title is no name of a child.
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
