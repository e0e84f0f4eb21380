package nl.zorgvuldig.lessons;

import nl.zorgvuldig.kernel.PersonId;

/// Who gave a lesson.
public sealed interface Taught {
    record ByStaff(PersonId person) implements Taught {}

    /// Somebody from outside the school.
    record ByGuest() implements Taught {}
}
