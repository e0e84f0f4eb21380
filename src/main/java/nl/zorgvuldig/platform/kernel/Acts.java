package nl.zorgvuldig.platform.kernel;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Acts that one module declares; a bean of that module.
public interface Acts {
    default List<Act> all() {
        return List.of();
    }

    /// Codes by which the log says what this module does under acts of other modules, or under the
    /// shared ones.
    default Map<Act, Set<String>> auditCodesUnderOtherActs() {
        return Map.of();
    }
}
