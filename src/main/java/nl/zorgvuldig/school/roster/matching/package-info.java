/// Known data of a school before an import, and the matching of people in a file with known people.
@NullMarked
package nl.zorgvuldig.school.roster.matching;

import org.jspecify.annotations.NullMarked;
