/// A doctor's own key: creating, opening and closing it, its passphrase, recovery by a named
/// colleague, and handover of a file to a successor.
@NamedInterface("keys")
@NullMarked
package nl.zorgvuldig.care.medical.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
