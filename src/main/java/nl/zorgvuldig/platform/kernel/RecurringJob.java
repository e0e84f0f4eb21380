package nl.zorgvuldig.platform.kernel;

import java.time.Duration;

/// Work the program does by itself, again and again: `every` after the previous time ended, on one
/// instance at a time. It survives a restart and may be cut off at any point, so it must be safe to
/// run twice. One that goes through many things asks [Shutdown] before each.
///
/// @param name unique, lower case; stays the same over versions
public record RecurringJob(String name, Duration every, Runnable run) {}
