package nl.zorgvuldig.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.kernel.PersonId;
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
    private static final Map<Class<?>, String> IN_ADDRESS =
            Map.of(PupilId.class, "{pupil}", Group.class, "{group}", PersonId.class, "{employee}");

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
        String named = Objects.requireNonNullElse(
                IN_ADDRESS.get(ResolvableType.forMethodParameter(parameter)
                        .getGeneric()
                        .toClass()),
                "nothing");
        boolean through = opens.through().isEmpty() || named.equals("{group}");
        boolean toLook = !opens.toLook()
                || named.equals("{pupil}")
                        && address.getMethodsCondition().getMethods().equals(Set.of(RequestMethod.GET));
        return through
                && toLook
                && address.getPatternValues().stream()
                        .allMatch(pattern -> pattern.contains(named)
                                && (opens.through().isEmpty() || pattern.contains("{" + opens.through() + "}")));
    }

    private static Map<RequestMappingInfo, HandlerMethod> handlers() {
        Map<RequestMappingInfo, HandlerMethod> all = new HashMap<>();
        DemoProgram.running()
                .parts(RequestMappingHandlerMapping.class)
                .forEach(mapping -> all.putAll(mapping.getHandlerMethods()));
        return all;
    }
}
