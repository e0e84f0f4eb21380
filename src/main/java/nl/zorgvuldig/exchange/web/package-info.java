/// The pages on which something is given: for who prepares and decides, for those who decide for
/// the pupil, for the board, and for who receives it.
@NullMarked
package nl.zorgvuldig.exchange.web;

import org.jspecify.annotations.NullMarked;
