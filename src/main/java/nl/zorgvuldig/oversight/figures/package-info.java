/// How the clauses of the policy are upheld, in figures that modules count: taken every few
/// minutes, and kept once a week.
@NullMarked
package nl.zorgvuldig.oversight.figures;

import org.jspecify.annotations.NullMarked;
