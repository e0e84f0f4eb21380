package nl.zorgvuldig.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acts;
import org.springframework.stereotype.Component;

/// Every act that a module declares, by its code, and in which codes the log says what was done under it.
@Component
public final class KnownActs {
    private final Map<String, Act> acts = new LinkedHashMap<>();
    private final Map<Act, Set<String>> says = new HashMap<>();

    /// @throws IllegalStateException when two acts have the same code
    public KnownActs(List<Acts> modules) {
        Act.OF_ALL.forEach(this::add);
        modules.stream().flatMap(module -> module.all().stream()).forEach(this::add);
        modules.forEach(module -> module.saysOfOthers().forEach(this::say));
    }

    private void add(Act act) {
        if (acts.put(act.code(), act) != null) {
            throw new IllegalStateException("two acts are called " + act);
        }
        say(act, act.says());
    }

    private void say(Act act, Set<String> codes) {
        says.merge(
                act,
                codes,
                (some, more) -> Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableSet()));
    }

    public Collection<Act> all() {
        return List.copyOf(acts.values());
    }

    public Optional<Act> find(String code) {
        return Optional.ofNullable(acts.get(code));
    }

    /// In which codes the log says what exactly was done; empty when it does not.
    public Set<String> says(Act act) {
        return says.getOrDefault(act, Set.of());
    }
}
