/// The page on which somebody keeps the secret address of their calendar, and that address itself.
@NullMarked
package nl.zorgvuldig.platform.calendar.web;

import org.jspecify.annotations.NullMarked;
