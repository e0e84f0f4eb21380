/// The notice that parents and staff get before an event: its wording, recipients, sending by mail
/// or letter, and proof of delivery.
@NullMarked
package nl.zorgvuldig.images.events.notices;

import org.jspecify.annotations.NullMarked;
