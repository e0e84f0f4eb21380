package nl.zorgvuldig.policy;

import java.util.Set;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Strength;

/// What is done with what belongs to a group as a whole, its pictures; by who keeps them.
public final class GroupAct extends Act {
    private GroupAct(String code, Set<String> says) {
        super(code, Strength.STRONG, says, true);
    }

    /// @param says in which codes the log says what exactly was done
    public static GroupAct strong(String code, String... says) {
        return new GroupAct(code, Set.of(says));
    }
}
