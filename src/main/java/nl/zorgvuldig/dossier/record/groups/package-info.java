/// The page of a group: its pupils, and writing an entry about one of them in place.
@NullMarked
package nl.zorgvuldig.dossier.record.groups;

import org.jspecify.annotations.NullMarked;
