/// Pupils whose medical file a school doctor may open, former pupils included, and the numbers by
/// which the audit log knows medical files.
@NamedInterface("patients")
@NullMarked
package nl.zorgvuldig.access.control.patients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
