/// Questions to an external expert that concern no identifiable pupil, and the answers.
@NamedInterface("questions")
@NullMarked
package nl.zorgvuldig.care.experts.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
