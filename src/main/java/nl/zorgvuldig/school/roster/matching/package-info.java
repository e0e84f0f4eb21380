/// What is known of a school before an import, and how people in a file are matched with known
/// people.
@NullMarked
package nl.zorgvuldig.school.roster.matching;

import org.jspecify.annotations.NullMarked;
