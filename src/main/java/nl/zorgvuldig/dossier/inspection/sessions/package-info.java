/// Supervised inspection sessions: their pages, who takes part, and what the reader sees at each
/// moment.
@NamedInterface("sessions")
@NullMarked
package nl.zorgvuldig.dossier.inspection.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
