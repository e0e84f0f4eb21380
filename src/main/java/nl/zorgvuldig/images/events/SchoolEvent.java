package nl.zorgvuldig.images.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// An event of a school, such as the sports day.
///
/// @param groups empty for the whole school
/// @param noticeOn the day on which the notice is sent
/// @param sweptAt when people who joined later were last looked for
public record SchoolEvent(
        SchoolEventId id,
        SchoolId school,
        String title,
        Instant startsAt,
        List<GroupId> groups,
        LocalDate noticeOn,
        PersonId madeBy,
        Instant madeAt,
        Optional<Instant> sweptAt) {
    public LocalDate day() {
        return SchoolDay.of(startsAt);
    }

    public boolean wholeSchool() {
        return groups.isEmpty();
    }

    /// Whether a form sent again asks for the same event.
    boolean repeats(EventDraft wish) {
        return school.equals(wish.school())
                && title.equals(wish.title())
                && startsAt.equals(wish.startsAt())
                && groups.equals(wish.groups());
    }
}
