package nl.zorgvuldig.oversight.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.ModuleCodes;
import nl.zorgvuldig.platform.policy.Figures;
import nl.zorgvuldig.platform.policy.Sentence;
import org.springframework.stereotype.Component;

/// Finds the message for a figure in the module that counts it.
@Component
final class FigureWords {
    private final Map<String, String> keys = new HashMap<>();

    /// @throws IllegalStateException when two modules count under the same code
    FigureWords(List<Figures> modules) {
        for (Figures figures : modules) {
            String module = ModuleCodes.of(figures.getClass());
            for (String code : figures.codes()) {
                if (keys.put(code, module + ".figure." + code) != null) {
                    throw new IllegalStateException("two modules count " + code);
                }
            }
        }
    }

    /// The message; empty for an old figure that no module counts any more.
    Optional<Sentence> find(String code, long count, long of) {
        return Optional.ofNullable(keys.get(code)).map(key -> Sentence.of(key, count, of));
    }

    Set<String> keys() {
        return Set.copyOf(keys.values());
    }
}
