package nl.zorgvuldig.access;

import java.time.Instant;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.kernel.SchoolYear;

/// That a head looked through who was let in at the school, once a school year.
///
/// @param relations how many there were
public record Review(SchoolId school, SchoolYear year, PersonId doneBy, Instant doneAt, int relations) {}
