package nl.zorgvuldig.platform.identity.paths;

import java.util.List;

/// Addresses to which a name, or words of a dossier, are sent to be looked for. A module gives its
/// own as a bean; how often one account looks is limited over all of them together.
@FunctionalInterface
public interface SearchPaths {
    /// As they are mapped, such as `/leerlingen`.
    List<String> paths();
}
