/// Appointing people to functions and ending that, with the rules and the pages for it.
@NamedInterface("appointments")
@NullMarked
package nl.zorgvuldig.school.organisation.appointments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
