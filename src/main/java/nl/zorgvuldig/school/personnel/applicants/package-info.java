/// The register of applicants, and their retention.
@NamedInterface("applicants")
@NullMarked
package nl.zorgvuldig.school.personnel.applicants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
