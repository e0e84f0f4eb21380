package nl.zorgvuldig.conduct.lessons;

import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// The person who gave a lesson.
public sealed interface LessonTeacher {
    record ByStaff(PersonId person) implements LessonTeacher {}

    /// Somebody from outside the school.
    record ByGuest() implements LessonTeacher {}
}
