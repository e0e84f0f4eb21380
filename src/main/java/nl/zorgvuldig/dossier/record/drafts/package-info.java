/// What somebody is typing about a pupil and has not kept yet: saved while they type, so that it comes
/// back on another device, and opened by them alone.
@NullMarked
package nl.zorgvuldig.dossier.record.drafts;

import org.jspecify.annotations.NullMarked;
