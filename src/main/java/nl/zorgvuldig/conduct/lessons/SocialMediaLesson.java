package nl.zorgvuldig.conduct.lessons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.conduct.lessons.GroupLessons.LessonInput;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// A lesson that was given to a group.
public record SocialMediaLesson(
        LessonId id,
        GroupId group,
        SchoolId school,
        SchoolYear year,
        LocalDate heldOn,
        LessonSubjectId subject,
        String material,
        LessonTeacher taught,
        PersonId recordedBy,
        Instant recordedAt) {

    /// Whether it equals the input, word for word.
    boolean says(LessonInput wish) {
        return new LessonInput(id, heldOn, Optional.of(subject), material, Optional.of(taught)).equals(wish);
    }
}
