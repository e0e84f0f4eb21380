/// The yearly review by a head of who has access to dossiers of the school.
@NamedInterface("reviews")
@NullMarked
package nl.zorgvuldig.access.control.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
