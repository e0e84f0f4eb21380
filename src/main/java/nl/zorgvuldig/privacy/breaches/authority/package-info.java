/// Preparing and recording the notification to the supervisory authority.
@NullMarked
package nl.zorgvuldig.privacy.breaches.authority;

import org.jspecify.annotations.NullMarked;
