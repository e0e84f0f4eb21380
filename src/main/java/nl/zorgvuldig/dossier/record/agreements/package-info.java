/// Agreements about a pupil: who carries them out, until when, with which result, and which are
/// overdue.
@NamedInterface("agreements")
@NullMarked
package nl.zorgvuldig.dossier.record.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
