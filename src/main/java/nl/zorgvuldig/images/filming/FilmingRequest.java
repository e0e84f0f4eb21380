package nl.zorgvuldig.images.filming;

import java.time.Instant;
import java.time.LocalDate;
import nl.zorgvuldig.images.filming.FilmingRequests.FilmingDraft;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// Request of a parent to film at school.
///
/// @param what as the parent wrote it; sealed under the child's key
public record FilmingRequest(
        FilmingId id,
        PupilId pupil,
        PersonId guardian,
        SchoolId school,
        GroupId group,
        LocalDate day,
        Instant askedAt,
        String what) {
    boolean repeats(FilmingDraft wish) {
        return pupil.equals(wish.pupil())
                && group.equals(wish.group())
                && day.equals(wish.day())
                && what.equals(wish.what());
    }

    @Override
    public String toString() {
        return "FilmingRequest[" + id + "]";
    }
}
