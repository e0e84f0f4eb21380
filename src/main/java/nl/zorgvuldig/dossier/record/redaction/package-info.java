/// Erasing what should not be in a dossier: on request, or because the head found it.
@NamedInterface("redaction")
@NullMarked
package nl.zorgvuldig.dossier.record.redaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
