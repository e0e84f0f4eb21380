/// Holds: data of a pupil that the head keeps from destruction for a reason and until a day, and
/// the page of one pupil's terms.
@NullMarked
package nl.zorgvuldig.privacy.retention.holds;

import org.jspecify.annotations.NullMarked;
