/// Holding back a part of a personnel dossier from destruction, for a reason, until a day.
@NamedInterface("holds")
@NullMarked
package nl.zorgvuldig.school.personnel.holds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
