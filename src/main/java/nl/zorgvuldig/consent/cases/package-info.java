/// Consent that is asked case by case: what the asking modules provide, the decisions they receive,
/// and the pages on which parents and pupils answer.
@NamedInterface("cases")
@NullMarked
package nl.zorgvuldig.consent.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
