/// Inquiries to third parties about a pupil: what is asked, with whose consent, the letter, and
/// what became of it.
@NamedInterface("inquiries")
@NullMarked
package nl.zorgvuldig.exchange.inquiries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
