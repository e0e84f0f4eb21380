/// Pages of coachings: the list, starting one, adding a recording, and the player with its notes.
@NullMarked
package nl.zorgvuldig.images.coaching.web;

import org.jspecify.annotations.NullMarked;
