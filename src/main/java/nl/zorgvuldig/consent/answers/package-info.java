/// Answers about pupils, how they are recorded and stored, and the page on which parents and pupils
/// of sixteen answer and withdraw.
@NamedInterface("answers")
@NullMarked
package nl.zorgvuldig.consent.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
