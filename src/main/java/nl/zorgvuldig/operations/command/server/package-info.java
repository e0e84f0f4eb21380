/// Starting and serving the program with its pages, also as a demonstration.
@NamedInterface("server")
@NullMarked
package nl.zorgvuldig.operations.command.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
