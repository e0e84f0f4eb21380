/// The page "Vandaag": what waits for the person who signed in, and where their work begins.
@NullMarked
package nl.zorgvuldig.access.control.today;

import org.jspecify.annotations.NullMarked;
