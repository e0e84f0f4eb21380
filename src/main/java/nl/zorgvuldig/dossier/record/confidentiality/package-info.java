/// Which entries and documents are confidential, for whom they are visible, and how the head
/// changes that.
@NamedInterface("confidentiality")
@NullMarked
package nl.zorgvuldig.dossier.record.confidentiality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
