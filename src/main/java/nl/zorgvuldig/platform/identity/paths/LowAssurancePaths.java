package nl.zorgvuldig.platform.identity.paths;

import java.util.List;

/// Addresses for which a weak proof of who one is will do, such as a mailed link. A module gives
/// its own as a bean; every other address asks for a strong one, and so does what is done at one of
/// these as soon as it needs more ([nl.zorgvuldig.platform.kernel.AssuranceLevel]).
@FunctionalInterface
public interface LowAssurancePaths {
    /// Patterns such as `/toestemming/**`, which is `/toestemming` as well.
    List<String> patterns();
}
