package nl.zorgvuldig.platform.identity.signin;

import java.util.Optional;

/// Page after a request for a link, the same whether an account has that address or not.
///
/// @param minutes how long a link works
/// @param number to type when the link is opened in another browser; empty for somebody who did not
///     ask in this one
public record LinkRequestedPage(long minutes, Optional<Integer> number) {}
