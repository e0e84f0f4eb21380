/// Parents and guardians of pupils, their contact data and parental authority, and the legal
/// representation of a pupil on a day.
@NamedInterface("guardians")
@NullMarked
package nl.zorgvuldig.school.enrolment.guardians;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
