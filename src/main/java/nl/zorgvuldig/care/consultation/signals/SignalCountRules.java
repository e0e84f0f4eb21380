package nl.zorgvuldig.care.consultation.signals;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.util.EnumMap;
import java.util.Map;
import nl.zorgvuldig.care.consultation.PupilSignal;
import nl.zorgvuldig.platform.policy.Upholds;

/// How a count is told without pointing at a child. Facts in, answer out.
public final class SignalCountRules {
    /// Fewer pupils than this are not counted out.
    public static final int FEWEST = 5;

    private SignalCountRules() {}

    public sealed interface Count {
        /// None, or too few to say how many: that there is one at all points at a child as well.
        record Few() implements Count {}

        record Many(int pupils) implements Count {}
    }

    @Upholds(CONFIDENTIALITY)
    public static Map<PupilSignal, Count> told(Map<PupilSignal, Integer> counted) {
        Map<PupilSignal, Count> told = new EnumMap<>(PupilSignal.class);
        for (PupilSignal signal : PupilSignal.values()) {
            int pupils = counted.getOrDefault(signal, 0);
            told.put(signal, pupils < FEWEST ? new Count.Few() : new Count.Many(pupils));
        }
        return told;
    }
}
