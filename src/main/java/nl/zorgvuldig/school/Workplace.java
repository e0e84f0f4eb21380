package nl.zorgvuldig.school;

import java.util.Optional;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolId;

/// Someone works somewhere on a day: at a school, or (empty) for the board as a whole.
public record Workplace(PersonId person, Optional<SchoolId> school) {}
