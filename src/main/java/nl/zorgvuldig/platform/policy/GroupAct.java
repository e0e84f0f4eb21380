package nl.zorgvuldig.platform.policy;

import java.util.Set;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.AssuranceLevel;

/// Act on data of a group as a whole, its pictures; for whoever keeps them.
public final class GroupAct extends Act {
    private GroupAct(String code, Set<String> auditCodes) {
        super(code, AssuranceLevel.STRONG, auditCodes, false);
    }

    /// @param auditCodes codes by which the log says what exactly was done
    public static GroupAct of(String code, String... auditCodes) {
        return new GroupAct(code, Set.of(auditCodes));
    }
}
