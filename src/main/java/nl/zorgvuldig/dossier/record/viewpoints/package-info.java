/// Viewpoints (zienswijzen) that parents or pupils add to an entry or a document.
@NamedInterface("viewpoints")
@NullMarked
package nl.zorgvuldig.dossier.record.viewpoints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
