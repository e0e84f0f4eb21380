package nl.zorgvuldig.access.control.reviews;

import java.time.Instant;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// That a head looked through who was let in at the school, once a school year.
///
/// @param relations how many there were
public record AccessReview(SchoolId school, SchoolYear year, PersonId doneBy, Instant doneAt, int relations) {}
