package nl.zorgvuldig.filming;

import java.time.Instant;
import java.time.LocalDate;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;

/// A parent asks to film at school.
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
    boolean repeats(FilmingWish wish) {
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
