/// The audit log made readable, of one dossier and of the whole board, with search, verification
/// and export.
@NullMarked
package nl.zorgvuldig.oversight.auditlog;

import org.jspecify.annotations.NullMarked;
