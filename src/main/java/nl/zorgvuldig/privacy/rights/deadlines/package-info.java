/// What follows from the legal terms of a request: open cases, reminders, messages and figures.
@NullMarked
package nl.zorgvuldig.privacy.rights.deadlines;

import org.jspecify.annotations.NullMarked;
