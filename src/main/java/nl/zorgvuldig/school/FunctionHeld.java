package nl.zorgvuldig.school;

import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolId;

/// Someone holds a function from a day until a day, at a school or (empty) at the board.
public record FunctionHeld(
        UUID id, PersonId person, StaffFunction function, Optional<SchoolId> school, Period period) {}
