package nl.zorgvuldig.school.organisation;

import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// Someone works somewhere on a day: at a school, or (empty) for the board as a whole.
public record Workplace(PersonId person, Optional<SchoolId> school) {}
