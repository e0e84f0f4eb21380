/// Delivery of new versions to staff and reminders to confirm them, each recorded once.
@NullMarked
package nl.zorgvuldig.conduct.codes.notices;

import org.jspecify.annotations.NullMarked;
