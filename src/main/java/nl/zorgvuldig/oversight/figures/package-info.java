/// How the clauses are kept, in numbers that modules count: taken every few minutes, one a week
/// kept.
@NullMarked
package nl.zorgvuldig.oversight.figures;

import org.jspecify.annotations.NullMarked;
