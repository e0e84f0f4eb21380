package nl.zorgvuldig.platform.identity.paths;

import java.util.List;

/// Addresses to which a name, or words of a dossier, are sent to be searched for. A module gives
/// its own as a bean; the number of searches of one account is limited over all of them together.
@FunctionalInterface
public interface SearchPaths {
    /// Paths as they are mapped, such as `/leerlingen`.
    List<String> paths();
}
