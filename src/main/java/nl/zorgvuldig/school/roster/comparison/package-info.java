/// Rules that compare a roster file with what is known and make the plan of changes.
@NullMarked
package nl.zorgvuldig.school.roster.comparison;

import org.jspecify.annotations.NullMarked;
