/// Plans for support of a pupil: making, evaluating and closing them, and the entries linked to
/// them.
@NamedInterface("plans")
@NullMarked
package nl.zorgvuldig.dossier.record.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
