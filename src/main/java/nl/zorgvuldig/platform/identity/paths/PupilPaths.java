package nl.zorgvuldig.platform.identity.paths;

import java.util.List;

/// Addresses that are open to a pupil who has signed in. A module gives its own as a bean; every
/// other address is closed to pupils, whatever it would show.
@FunctionalInterface
public interface PupilPaths {
    /// Patterns such as `/toestemming/**`.
    List<String> patterns();
}
