/// The catalogue of purposes for which a board asks consent, their versioned texts in two
/// languages, and the pages on which the board maintains them.
@NamedInterface("purposes")
@NullMarked
package nl.zorgvuldig.consent.purposes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
