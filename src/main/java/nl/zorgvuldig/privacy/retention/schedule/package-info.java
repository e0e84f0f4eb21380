/// The standard retention schedule, the board's changes to it, and the pages that show it.
@NullMarked
package nl.zorgvuldig.privacy.retention.schedule;

import org.jspecify.annotations.NullMarked;
