package nl.zorgvuldig.school.organisation;

import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// A function held by a person for a period, at a school or (empty) at the board.
public record HeldFunction(
        UUID id, PersonId person, StaffFunction function, Optional<SchoolId> school, Period period) {}
