package nl.zorgvuldig.platform.identity.paths;

import java.util.List;

/// Addresses for which low assurance will do, such as a mailed link. A module gives its own as a
/// bean; every other address requires strong assurance, and so does what is done at one of these as
/// soon as it needs more ([nl.zorgvuldig.platform.kernel.AssuranceLevel]).
@FunctionalInterface
public interface LowAssurancePaths {
    /// Patterns such as `/toestemming/**`, which also matches `/toestemming`.
    List<String> patterns();
}
