package nl.zorgvuldig.access.control.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.AccessGate;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.access.control.readers.AccessOversight;
import nl.zorgvuldig.platform.audit.ActRegistry;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.personnel.PersonnelActs;
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
    /// What a gate looks for in an address.
    private static final Map<String, Set<String>> IN_ADDRESS = Map.ofEntries(
            Map.entry("PupilId", Set.of("pupil")),
            Map.entry("Group", Set.of("group")),
            Map.entry("GroupList", Set.of("group")),
            Map.entry("PersonId", Set.of("employee")),
            Map.entry("BreachId", Set.of("breach")),
            Map.entry("RightFile", Set.of("request")),
            Map.entry("ConsultationAttendee", Set.of("meeting")),
            Map.entry("AccessOversight", Set.of("employee")),
            Map.entry("PersonnelOfficeScope", Set.of()),
            Map.entry("BoardLogScope", Set.of()),
            Map.entry("UnusualScope", Set.of()));

    @Test
    void each_gate_looks_for_what_it_is_about_and_no_two_open_the_same() {
        Map<String, Set<String>> named = new HashMap<>();
        for (AccessGate<?, ?> gate : DemoProgram.running().parts(AccessGate.class)) {
            assertThat(named.put(gate.opens().getSimpleName(), named(gate))).isNull();
        }
        assertThat(named).isEqualTo(IN_ADDRESS);
    }

    /// What somebody is typing, which is shown to nobody else and is no part of the dossier yet.
    private static final Set<String> OWN_DRAFT =
            Set.of("/leerlingen/{pupil}/dossier/concept", "/leerlingen/{pupil}/dossier/concept/weg");

    /// A gate says yes to what it is asked; so it is asked about its own acts alone.
    @Test
    void each_gate_decides_about_acts_of_its_kind_and_none_about_the_programs() {
        for (AccessGate<?, ?> gate : DemoProgram.running().parts(AccessGate.class)) {
            assertThat(DemoProgram.running().part(ActRegistry.class).all())
                    .as("%s", gate.opens())
                    .anyMatch(gate::supports);
            assertThat(Act.SHARED).noneMatch(gate::supports);
        }
        assertThat(gate(PupilId.class).supports(PersonnelActs.READ_PERSONNEL)).isFalse();
        assertThat(gate(PersonId.class).supports(EnrolmentActs.READ)).isFalse();
        assertThat(gate(Group.class).supports(EnrolmentActs.LIST)).isFalse();
    }

    private static AccessGate<?, ?> gate(Class<?> opens) {
        return DemoProgram.running().part(AccessControl.class).gate(opens);
    }

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
        AccessGate<?, ?> gate =
                gate(ResolvableType.forMethodParameter(parameter).getGeneric().toClass());
        boolean through = opens.through().isEmpty() || gate.opens() == Group.class;
        boolean shows = address.getMethodsCondition().getMethods().equals(Set.of(RequestMethod.GET))
                || OWN_DRAFT.containsAll(address.getPatternValues());
        boolean toLook = !opens.toLook() || gate.mayLook() && (shows || gate.opens() != PupilId.class);
        // of all who work here, or of one
        Set<String> named = new HashSet<>(gate.opens() == AccessOversight.class ? Set.of() : named(gate));
        if (!opens.through().isEmpty()) {
            named.add(opens.through());
        }
        boolean decided = DemoProgram.running()
                .part(ActRegistry.class)
                .find(opens.value())
                .filter(gate::supports)
                .isPresent();
        return through
                && toLook
                && decided
                && address.getPatternValues().stream()
                        .allMatch(pattern -> named.stream().allMatch(name -> pattern.contains("{" + name + "}")));
    }

    private static Set<String> named(AccessGate<?, ?> gate) {
        Set<String> named = new HashSet<>();
        gate.find(
                name -> {
                    named.add(name);
                    return Optional.empty();
                },
                "");
        return named;
    }

    private static Map<RequestMappingInfo, HandlerMethod> handlers() {
        Map<RequestMappingInfo, HandlerMethod> all = new HashMap<>();
        DemoProgram.running()
                .parts(RequestMappingHandlerMapping.class)
                .forEach(mapping -> all.putAll(mapping.getHandlerMethods()));
        return all;
    }
}
