/// The register of applicants, and how long they stay in it.
@NamedInterface("applicants")
@NullMarked
package nl.zorgvuldig.school.personnel.applicants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
