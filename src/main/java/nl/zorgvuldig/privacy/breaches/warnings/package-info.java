/// Warnings, open cases and figures about breaches that await a decision within 72 hours.
@NullMarked
package nl.zorgvuldig.privacy.breaches.warnings;

import org.jspecify.annotations.NullMarked;
