/// The policy for everyone: its adopted text by version, its clauses by chapter, and where in the
/// program each clause is upheld.
@NullMarked
package nl.zorgvuldig.oversight.clauses;

import org.jspecify.annotations.NullMarked;
