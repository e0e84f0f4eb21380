/// What is withheld or masked in an inspection or a copy, on which ground, and what blocks showing
/// an item.
@NamedInterface("withholding")
@NullMarked
package nl.zorgvuldig.dossier.inspection.withholding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
