/// Sending what waits in the outbox to the mail server, with retries.
@NullMarked
package nl.zorgvuldig.platform.mail.delivery;

import org.jspecify.annotations.NullMarked;
