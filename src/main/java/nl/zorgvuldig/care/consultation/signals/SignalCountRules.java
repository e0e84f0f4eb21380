package nl.zorgvuldig.care.consultation.signals;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.util.EnumMap;
import java.util.Map;
import nl.zorgvuldig.care.consultation.PupilSignal;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules on showing a count without identifying a child. Facts in, decision out.
public final class SignalCountRules {
    /// Counts of fewer pupils than this are not shown.
    public static final int FEWEST = 5;

    private SignalCountRules() {}

    public sealed interface Count {
        /// None, or too few to show: even that there is one identifies a child.
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
