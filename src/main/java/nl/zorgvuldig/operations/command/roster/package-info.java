/// Importing a roster from the command line.
@NullMarked
package nl.zorgvuldig.operations.command.roster;

import org.jspecify.annotations.NullMarked;
