package nl.zorgvuldig.platform.policy;

import java.util.Set;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.AssuranceLevel;

/// Act on a personnel dossier, and who may do it.
public final class PersonnelAct extends Act {
    private final Set<Party> by;

    private PersonnelAct(String code, Set<Party> by, Set<String> auditCodes) {
        super(code, AssuranceLevel.STRONG, auditCodes, false);
        this.by = Set.copyOf(by);
    }

    /// @param auditCodes codes by which the log says what exactly was done
    public static PersonnelAct of(String code, Set<Party> by, String... auditCodes) {
        return new PersonnelAct(code, by, Set.of(auditCodes));
    }

    public boolean allows(Party who) {
        return by.contains(who);
    }

    /// Capacity in which somebody may do it.
    public enum Party {
        /// The personnel office, with the dossier of somebody else.
        OFFICE,
        /// The employee, with their own.
        EMPLOYEE,
        /// The personnel office, for matters that are not about one employee.
        OFFICE_GENERAL
    }
}
