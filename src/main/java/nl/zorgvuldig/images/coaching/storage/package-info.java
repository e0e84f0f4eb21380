/// Coachings in the database, what is kept of them and for how long, and their recurring job.
@NullMarked
package nl.zorgvuldig.images.coaching.storage;

import org.jspecify.annotations.NullMarked;
