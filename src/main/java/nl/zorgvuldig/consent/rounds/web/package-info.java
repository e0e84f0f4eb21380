/// Pages on which a head or the board plans, follows and withdraws a round.
@NullMarked
package nl.zorgvuldig.consent.rounds.web;

import org.jspecify.annotations.NullMarked;
