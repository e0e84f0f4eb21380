package nl.zorgvuldig.identity.session;

import java.time.Instant;

/// Somewhere somebody is signed in.
///
/// @param name by which it can be ended; nobody can use the session with it
/// @param since when they signed in there
/// @param used the last time, within a minute
/// @param here whether it is the one that asks
public record OpenSession(String name, BrowserKind browser, Instant since, Instant used, boolean here) {}
