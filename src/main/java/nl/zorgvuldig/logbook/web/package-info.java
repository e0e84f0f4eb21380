/// The page on which those who decide for a pupil see who looked.
@NullMarked
package nl.zorgvuldig.logbook.web;

import org.jspecify.annotations.NullMarked;
