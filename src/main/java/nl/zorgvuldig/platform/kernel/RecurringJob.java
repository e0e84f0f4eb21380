package nl.zorgvuldig.platform.kernel;

import java.time.Duration;

/// Job that the program runs again and again: `every` after the previous run ended, on one instance
/// at a time. It survives a restart and may be cut off at any point, so it must be safe to run
/// twice. A job over many items checks [Shutdown] before each.
///
/// @param name unique, lower case; stays the same over versions
public record RecurringJob(String name, Duration every, Runnable run) {}
