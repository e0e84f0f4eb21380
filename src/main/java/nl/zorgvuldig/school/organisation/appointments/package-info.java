/// Giving functions to people and ending them, with the rules and the pages for it.
@NamedInterface("appointments")
@NullMarked
package nl.zorgvuldig.school.organisation.appointments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
