/// Confirmations that staff received a version, the receipts they get for it, who still has to
/// confirm, and the evidence for a supervisor.
@NullMarked
package nl.zorgvuldig.conduct.codes.receipts;

import org.jspecify.annotations.NullMarked;
