/// The pages of lesson recordings, and the player.
@NullMarked
package nl.zorgvuldig.coaching.web;

import org.jspecify.annotations.NullMarked;
