package nl.zorgvuldig.platform.identity.signin;

import java.util.Optional;

/// What is said to who asked for a link, whether an account has that address or not.
///
/// @param minutes how long a link works
/// @param number for who opens it in another browser; none for who did not ask in this one
public record LinkRequestedPage(long minutes, Optional<Integer> number) {}
