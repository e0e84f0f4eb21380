/// Reporting a data breach, by everybody who works for the board.
@NullMarked
package nl.zorgvuldig.privacy.breaches.reports;

import org.jspecify.annotations.NullMarked;
