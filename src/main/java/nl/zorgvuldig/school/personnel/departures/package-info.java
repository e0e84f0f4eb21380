/// Ended employments, and the destruction of personnel data whose retention term is over.
@NullMarked
package nl.zorgvuldig.school.personnel.departures;

import org.jspecify.annotations.NullMarked;
