/// Assignments by which a head lets somebody guide a pupil, or replace the guide of a whole group,
/// for a limited time.
@NamedInterface("assignments")
@NullMarked
package nl.zorgvuldig.access.control.assignments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
