/// Coachings in the database, their retention, and their recurring job.
@NullMarked
package nl.zorgvuldig.images.coaching.storage;

import org.jspecify.annotations.NullMarked;
