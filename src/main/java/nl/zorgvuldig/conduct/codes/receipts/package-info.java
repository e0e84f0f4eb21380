/// Confirmations that staff received a version, the receipts they get for it, outstanding
/// confirmations, and the evidence for a supervisor.
@NullMarked
package nl.zorgvuldig.conduct.codes.receipts;

import org.jspecify.annotations.NullMarked;
