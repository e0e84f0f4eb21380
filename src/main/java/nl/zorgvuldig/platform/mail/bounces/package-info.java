/// Mail that comes back: an envelope sender for each message, and reading the reports that are sent
/// to it.
@NullMarked
package nl.zorgvuldig.platform.mail.bounces;

import org.jspecify.annotations.NullMarked;
