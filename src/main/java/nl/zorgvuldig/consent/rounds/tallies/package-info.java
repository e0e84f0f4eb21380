/// Counts of the answers in a round, and how much of them a head or a board member may see.
@NullMarked
package nl.zorgvuldig.consent.rounds.tallies;

import org.jspecify.annotations.NullMarked;
