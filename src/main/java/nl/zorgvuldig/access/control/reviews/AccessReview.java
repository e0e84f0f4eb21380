package nl.zorgvuldig.access.control.reviews;

import java.time.Instant;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// Yearly review by a head of who has access at the school, once per school year.
///
/// @param relations the number of relations reviewed
public record AccessReview(SchoolId school, SchoolYear year, PersonId doneBy, Instant doneAt, int relations) {}
