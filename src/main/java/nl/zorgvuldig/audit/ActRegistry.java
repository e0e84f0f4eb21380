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
public final class ActRegistry {
    private final Map<String, Act> acts = new LinkedHashMap<>();
    private final Map<Act, Set<String>> auditCodes = new HashMap<>();

    /// @throws IllegalStateException when two acts have the same code
    public ActRegistry(List<Acts> modules) {
        Act.SHARED.forEach(this::add);
        modules.stream().flatMap(module -> module.all().stream()).forEach(this::add);
        modules.forEach(module -> module.auditCodesUnderOtherActs().forEach(this::add));
    }

    private void add(Act act) {
        if (acts.put(act.code(), act) != null) {
            throw new IllegalStateException("two acts are called " + act);
        }
        add(act, act.declaredAuditCodes());
    }

    private void add(Act act, Set<String> codes) {
        auditCodes.merge(
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
    public Set<String> auditCodes(Act act) {
        return auditCodes.getOrDefault(act, Set.of());
    }
}
