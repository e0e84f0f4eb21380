package nl.zorgvuldig.images.coaching;

import java.time.LocalDate;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Form input of a teacher who wants to be coached. `toString` omits the aim.
public record CoachingDraft(FormId form, GroupId group, PersonId coach, String aim, LocalDate endsOn) {
    @Override
    public String toString() {
        return "CoachingDraft[" + group + ", [sealed]]";
    }
}
