/// Pupils who seem to have left according to an imported file, and the decision of the head about
/// each.
@NullMarked
package nl.zorgvuldig.school.roster.leavers;

import org.jspecify.annotations.NullMarked;
