/// The copy of a dossier: what it contains, how it is made, stored and handed over.
@NamedInterface("copies")
@NullMarked
package nl.zorgvuldig.dossier.inspection.copies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
