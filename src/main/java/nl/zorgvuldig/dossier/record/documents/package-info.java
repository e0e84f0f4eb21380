/// Documents in a dossier: filing, opening and withdrawing them, their sealed files, and those that
/// are no longer safe to open.
@NamedInterface("documents")
@NullMarked
package nl.zorgvuldig.dossier.record.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
