/// Notification of the persons concerned (AVG art. 34), by message or by letter, with proof for
/// each person.
@NullMarked
package nl.zorgvuldig.privacy.breaches.notifications;

import org.jspecify.annotations.NullMarked;
