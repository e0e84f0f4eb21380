/// What is written about a pupil during a consultation, and the report that is filed in the dossier
/// when it closes.
@NullMarked
package nl.zorgvuldig.care.consultation.minutes;

import org.jspecify.annotations.NullMarked;
