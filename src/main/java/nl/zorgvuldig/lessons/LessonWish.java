package nl.zorgvuldig.lessons;

import java.time.LocalDate;
import java.util.Optional;

/// A lesson as a teacher writes it down.
///
/// @param subject empty when none was chosen
/// @param taught empty when nobody was chosen
public record LessonWish(
        LessonId id, LocalDate heldOn, Optional<SubjectId> subject, String material, Optional<Taught> taught) {}
