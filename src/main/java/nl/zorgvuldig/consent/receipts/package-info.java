/// Receipts of answers: the proof on paper, as machine-readable data, and as the line whose digest
/// is kept in the audit log.
@NullMarked
package nl.zorgvuldig.consent.receipts;

import org.jspecify.annotations.NullMarked;
