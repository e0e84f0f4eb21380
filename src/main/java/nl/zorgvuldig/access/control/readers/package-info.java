/// Who could open a dossier, and which dossiers one employee could open, decided by the same rules
/// that open it.
@NamedInterface("readers")
@NullMarked
package nl.zorgvuldig.access.control.readers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
