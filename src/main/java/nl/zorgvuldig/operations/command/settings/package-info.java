/// Configuration by the operator: settings from the environment and a file, the data home,
/// listening addresses and TLS files.
@NullMarked
package nl.zorgvuldig.operations.command.settings;

import org.jspecify.annotations.NullMarked;
