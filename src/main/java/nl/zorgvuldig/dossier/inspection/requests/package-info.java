/// Requests to inspect a dossier or to have a copy of it: their events, state, appointments and
/// decisions.
@NamedInterface("requests")
@NullMarked
package nl.zorgvuldig.dossier.inspection.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
