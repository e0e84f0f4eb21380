package nl.zorgvuldig.coaching;

import java.time.LocalDate;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PersonId;

/// What a teacher who wants to be coached filled in. Prints without the aim.
public record CoachingWish(FormId form, GroupId group, PersonId coach, String aim, LocalDate endsOn) {
    @Override
    public String toString() {
        return "CoachingWish[" + group + ", [sealed]]";
    }
}
