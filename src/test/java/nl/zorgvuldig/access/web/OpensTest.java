package nl.zorgvuldig.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.access.Gate;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.access.Oversight;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A key that a controller method takes is asked for about what stands in its address.
@Upholds(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY)
class OpensTest {
    /// A yes stands in the log with what is seen, so that the key needs no line of its own.
    private static final Set<String> WRITTEN_BY_ITS_DOOR = Set.of("BoardLog", "UnusualAccess", "Oversight");

    @Test
    void every_key_of_a_controller_is_asked_for_about_what_its_address_names() {
        List<String> wrong = new ArrayList<>();
        int keys = 0;
        for (Map.Entry<RequestMappingInfo, HandlerMethod> mapped : handlers().entrySet()) {
            RequestMappingInfo address = mapped.getKey();
            for (MethodParameter parameter : mapped.getValue().getMethodParameters()) {
                Opens opens = parameter.getParameterAnnotation(Opens.class);
                if (parameter.getParameterType() == Granted.class || opens != null) {
                    keys++;
                    if (opens == null || !fits(address, parameter, opens)) {
                        wrong.add(address + " " + mapped.getValue());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(keys).isGreaterThan(100);
    }

    private static boolean fits(RequestMappingInfo address, MethodParameter parameter, Opens opens) {
        Class<?> target =
                ResolvableType.forMethodParameter(parameter).getGeneric().toClass();
        List<Gate<?, ?>> gates = gates(target);
        if (gates.size() != 1) {
            return false;
        }
        Set<String> named = named(gates.getFirst(), opens);
        boolean through = opens.through().isEmpty() || target == Group.class;
        boolean shows = address.getMethodsCondition().getMethods().equals(Set.of(RequestMethod.GET));
        boolean toLook = !opens.toLook()
                || target == PupilId.class && shows
                || WRITTEN_BY_ITS_DOOR.contains(target.getSimpleName());
        return through
                && toLook
                && address.getPatternValues().stream()
                        .allMatch(pattern -> named.stream().allMatch(name -> pattern.contains("{" + name + "}")));
    }

    /// What the gate looks for in an address.
    private static Set<String> named(Gate<?, ?> gate, Opens opens) {
        Set<String> named = new HashSet<>();
        gate.find(
                name -> {
                    named.add(name);
                    return Optional.empty();
                },
                opens.through());
        if (!opens.through().isEmpty()) {
            named.add(opens.through());
        }
        if (gate.opens() == Oversight.class) {
            named.clear(); // of all who work here, or of one
        }
        return named;
    }

    private static List<Gate<?, ?>> gates(Class<?> target) {
        List<Gate<?, ?>> found = new ArrayList<>();
        for (Gate<?, ?> gate : DemoProgram.running().parts(Gate.class)) {
            if (gate.opens() == target) {
                found.add(gate);
            }
        }
        return found;
    }

    private static Map<RequestMappingInfo, HandlerMethod> handlers() {
        Map<RequestMappingInfo, HandlerMethod> all = new HashMap<>();
        DemoProgram.running()
                .parts(RequestMappingHandlerMapping.class)
                .forEach(mapping -> all.putAll(mapping.getHandlerMethods()));
        return all;
    }
}
