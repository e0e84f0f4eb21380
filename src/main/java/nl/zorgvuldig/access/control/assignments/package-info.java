/// Assignments by which a head lets somebody guide one pupil for a limited time.
@NamedInterface("assignments")
@NullMarked
package nl.zorgvuldig.access.control.assignments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
