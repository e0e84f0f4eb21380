/// The catalogue of purposes a board asks consent for, their texts in two languages and in
/// versions, and the pages on which the board maintains them.
@NamedInterface("purposes")
@NullMarked
package nl.zorgvuldig.consent.purposes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
