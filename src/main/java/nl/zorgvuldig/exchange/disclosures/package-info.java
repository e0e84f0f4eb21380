/// Disclosures of dossier data to third parties: what is prepared, decided, sent and stopped, and
/// what guardians see of it.
@NamedInterface("disclosures")
@NullMarked
package nl.zorgvuldig.exchange.disclosures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
