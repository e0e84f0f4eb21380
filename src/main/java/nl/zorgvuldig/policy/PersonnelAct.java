package nl.zorgvuldig.policy;

import java.util.Set;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Strength;

/// What is done with a personnel dossier, and who may.
public final class PersonnelAct extends Act {
    private final Set<By> by;

    private PersonnelAct(String code, Set<By> by, Set<String> says) {
        super(code, Strength.STRONG, says, true);
        this.by = Set.copyOf(by);
    }

    /// @param says in which codes the log says what exactly was done
    public static PersonnelAct strong(String code, Set<By> by, String... says) {
        return new PersonnelAct(code, by, Set.of(says));
    }

    public boolean mayBe(By who) {
        return by.contains(who);
    }

    /// As what somebody may.
    public enum By {
        /// The personnel office, with the dossier of somebody else.
        OFFICE,
        /// The employee, with their own.
        EMPLOYEE,
        /// The personnel office, with what is not about one employee.
        OFFICE_AT_LARGE
    }
}
