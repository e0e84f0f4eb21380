/// Requests of guardians and pupils to see a medical file, the supervised viewing session, the
/// entries withheld in it, and its minutes.
@NamedInterface("viewings")
@NullMarked
package nl.zorgvuldig.care.medical.viewings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
