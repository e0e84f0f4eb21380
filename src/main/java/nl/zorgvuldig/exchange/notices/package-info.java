/// Notifying guardians of a disclosure that rests on a legal ground, and letters for guardians
/// without an e-mail address.
@NamedInterface("notices")
@NullMarked
package nl.zorgvuldig.exchange.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
