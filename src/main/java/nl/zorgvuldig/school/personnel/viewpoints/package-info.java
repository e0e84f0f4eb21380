/// Viewpoints (zienswijzen) of employees on their own personnel dossier.
@NamedInterface("viewpoints")
@NullMarked
package nl.zorgvuldig.school.personnel.viewpoints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
