/// Messages that ask for consent outside the yearly round: at enrolment, at the sixteenth birthday,
/// for one channel or one case; each sent once.
@NamedInterface("requests")
@NullMarked
package nl.zorgvuldig.consent.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
