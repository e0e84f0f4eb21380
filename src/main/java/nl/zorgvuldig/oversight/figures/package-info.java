/// Figures on how the clauses of the policy are upheld, counted by the modules: taken every few
/// minutes, and kept once a week.
@NullMarked
package nl.zorgvuldig.oversight.figures;

import org.jspecify.annotations.NullMarked;
