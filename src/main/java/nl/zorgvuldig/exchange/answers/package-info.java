/// Answers to inquiries: how a third party sends one through its link, and how it is filed in the
/// dossier.
@NamedInterface("answers")
@NullMarked
package nl.zorgvuldig.exchange.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
