/// Items in a personnel dossier, texts and documents: filing, opening and closing them, and their
/// sealed files.
@NamedInterface("items")
@NullMarked
package nl.zorgvuldig.school.personnel.items;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
