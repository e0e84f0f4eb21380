/// Starting and serving the program with its pages, also as a demonstration.
@NullMarked
package nl.zorgvuldig.operations.command.server;

import org.jspecify.annotations.NullMarked;
