/// Lesson recordings in the database and as sealed files, the rules for adding and showing them,
/// and the consents they rest on.
@NullMarked
package nl.zorgvuldig.images.coaching.recordings;

import org.jspecify.annotations.NullMarked;
