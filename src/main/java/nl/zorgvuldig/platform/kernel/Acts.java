package nl.zorgvuldig.platform.kernel;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The acts that one module declares; a bean of that module.
public interface Acts {
    default List<Act> all() {
        return List.of();
    }

    /// In which codes the log says what this module does under an act of another one, or under the program's.
    default Map<Act, Set<String>> auditCodesUnderOtherActs() {
        return Map.of();
    }
}
