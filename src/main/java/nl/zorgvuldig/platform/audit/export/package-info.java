/// Exporting audit events with their proofs, and resuming a restored log from such an export.
@NullMarked
package nl.zorgvuldig.platform.audit.export;

import org.jspecify.annotations.NullMarked;
