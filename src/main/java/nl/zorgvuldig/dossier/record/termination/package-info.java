/// Ending a pupil's enrolment: the rules for its two dates, and the pages on which the head
/// confirms them.
@NullMarked
package nl.zorgvuldig.dossier.record.termination;

import org.jspecify.annotations.NullMarked;
