/// Typed identifiers of boards, schools, groups, people, dossier entries, pictures and audit
/// events.
@NamedInterface("ids")
@NullMarked
package nl.zorgvuldig.platform.kernel.ids;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
