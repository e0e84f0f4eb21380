package nl.zorgvuldig.platform.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import nl.zorgvuldig.platform.kernel.ModuleCodes;
import nl.zorgvuldig.platform.policy.Sentence;
import org.springframework.stereotype.Component;

/// Registry of all acts that modules declare, by code, with the codes by which the audit log says
/// what was done under each.
@Component
public final class ActRegistry {
    private final Map<String, Act> acts = new LinkedHashMap<>();
    private final Map<Act, String> words = new HashMap<>();
    private final Map<Act, Map<String, String>> auditWords = new HashMap<>();

    /// @throws IllegalStateException when two acts have the same code
    public ActRegistry(List<Acts> modules) {
        Act.SHARED.forEach(act -> add(act, ModuleCodes.of(ActRegistry.class)));
        for (Acts acts : modules) {
            String module = ModuleCodes.of(acts.getClass());
            acts.all().forEach(act -> add(act, module));
            acts.auditCodesUnderOtherActs().forEach((act, codes) -> add(act, codes, module));
        }
    }

    private void add(Act act, String module) {
        if (acts.put(act.code(), act) != null) {
            throw new IllegalStateException("two acts are called " + act);
        }
        words.put(act, module + ".act." + act);
        add(act, act.declaredAuditCodes(), module);
    }

    private void add(Act act, Set<String> codes, String module) {
        Map<String, String> known = auditWords.computeIfAbsent(act, _ -> new HashMap<>());
        for (String code : codes) {
            if (known.put(code, module + ".audit." + act + "." + code) != null) {
                throw new IllegalStateException("two modules say " + code + " of " + act);
            }
        }
    }

    public Collection<Act> all() {
        return List.copyOf(acts.values());
    }

    public Optional<Act> find(String code) {
        return Optional.ofNullable(acts.get(code));
    }

    /// Name of the act, in the words of the module that declares it.
    public Sentence words(Act act) {
        return Sentence.of(Objects.requireNonNull(words.get(act)));
    }

    /// Codes by which the log says what exactly was done; empty when it does not.
    public Set<String> auditCodes(Act act) {
        return Set.copyOf(auditWords.getOrDefault(act, Map.of()).keySet());
    }

    /// What was done, in the words of the module that declares the code; empty when it is no code
    /// of this act.
    public Optional<Sentence> words(Act act, String auditCode) {
        return Optional.ofNullable(auditWords.getOrDefault(act, Map.of()).get(auditCode))
                .map(Sentence::of);
    }
}
