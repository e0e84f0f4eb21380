/// Writing, correcting and storing dossier entries, and who must act when an entry waits for
/// somebody.
@NullMarked
package nl.zorgvuldig.dossier.record.entries;

import org.jspecify.annotations.NullMarked;
