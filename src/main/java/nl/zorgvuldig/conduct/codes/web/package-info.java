/// Pages on which staff read and confirm the documents, the board publishes them, and heads and the
/// board see who did not confirm.
@NullMarked
package nl.zorgvuldig.conduct.codes.web;

import org.jspecify.annotations.NullMarked;
