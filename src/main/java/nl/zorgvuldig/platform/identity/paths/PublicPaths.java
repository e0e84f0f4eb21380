package nl.zorgvuldig.platform.identity.paths;

import java.util.List;

/// Addresses that are open without signing in. A module gives its own as a bean; every other
/// address is closed.
@FunctionalInterface
public interface PublicPaths {
    /// Patterns such as `/post/**`.
    List<String> patterns();
}
