package nl.zorgvuldig.consultation;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.util.EnumMap;
import java.util.Map;
import nl.zorgvuldig.policy.Upholds;

/// How a count is told without pointing at a child. Facts in, answer out.
public final class TallyRules {
    /// Fewer pupils than this are not counted out.
    public static final int FEWEST = 5;

    private TallyRules() {}

    public sealed interface Count {
        /// None, or too few to say how many: that there is one at all points at a child as well.
        record Few() implements Count {}

        record Many(int pupils) implements Count {}
    }

    @Upholds(CONFIDENTIALITY)
    static Map<Signal, Count> told(Map<Signal, Integer> counted) {
        Map<Signal, Count> told = new EnumMap<>(Signal.class);
        for (Signal one : Signal.values()) {
            int pupils = counted.getOrDefault(one, 0);
            told.put(one, pupils < FEWEST ? new Count.Few() : new Count.Many(pupils));
        }
        return told;
    }
}
