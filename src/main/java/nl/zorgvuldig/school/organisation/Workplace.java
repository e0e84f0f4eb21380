package nl.zorgvuldig.school.organisation;

import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// Workplace of a person on a day: a school, or (empty) the board as a whole.
public record Workplace(PersonId person, Optional<SchoolId> school) {}
