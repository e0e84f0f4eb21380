/// The log, made readable: of one dossier, and of the whole board; and checking that it is whole.
@NullMarked
package nl.zorgvuldig.oversight.log;

import org.jspecify.annotations.NullMarked;
