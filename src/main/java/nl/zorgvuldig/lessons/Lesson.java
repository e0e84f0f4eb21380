package nl.zorgvuldig.lessons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.kernel.SchoolYear;

/// A lesson that was given to a group.
public record Lesson(
        LessonId id,
        GroupId group,
        SchoolId school,
        SchoolYear year,
        LocalDate heldOn,
        SubjectId subject,
        String material,
        Taught taught,
        PersonId recordedBy,
        Instant recordedAt) {

    /// Whether it is what was wanted, word for word.
    boolean says(LessonWish wish) {
        return new LessonWish(id, heldOn, Optional.of(subject), material, Optional.of(taught)).equals(wish);
    }
}
