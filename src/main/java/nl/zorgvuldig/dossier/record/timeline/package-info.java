/// Reading a dossier: its page with entries and documents in order of time, the search in it, and
/// the history of one entry.
@NullMarked
package nl.zorgvuldig.dossier.record.timeline;

import org.jspecify.annotations.NullMarked;
