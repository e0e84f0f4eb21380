/// Consultations with an external expert about one pupil: what is proposed, what the legal
/// representatives agreed to, when it is held and when it ends.
@NamedInterface("consultations")
@NullMarked
package nl.zorgvuldig.care.experts.consultations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
