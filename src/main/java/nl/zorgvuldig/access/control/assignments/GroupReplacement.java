package nl.zorgvuldig.access.control.assignments;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// The pupils that one head gave to one colleague at one moment for the same days: mostly a group.
/// It is those assignments and nothing beside them.
record GroupReplacement(
        PersonId person, Period period, PersonId givenBy, Instant givenAt, List<AssignmentSummary> given) {

    /// Of what was given, the latest day last.
    static List<GroupReplacement> of(Collection<AssignmentSummary> given) {
        Map<Together, List<AssignmentSummary>> together = new LinkedHashMap<>();
        for (AssignmentSummary each : given) {
            together.computeIfAbsent(
                            new Together(each.person(), each.period(), each.givenBy(), each.givenAt()),
                            _ -> new ArrayList<>())
                    .add(each);
        }
        return together.entrySet().stream()
                .map(entry -> new GroupReplacement(
                        entry.getKey().person(),
                        entry.getKey().period(),
                        entry.getKey().givenBy(),
                        entry.getKey().givenAt(),
                        entry.getValue().stream()
                                .sorted(Comparator.comparing(AssignmentSummary::id))
                                .toList()))
                .sorted(Comparator.comparing((GroupReplacement replacement) ->
                                replacement.period().from())
                        .thenComparing(GroupReplacement::id))
                .toList();
    }

    private record Together(PersonId person, Period period, PersonId givenBy, Instant givenAt) {}

    /// The first of its assignments stands for all of them.
    UUID id() {
        return given.getFirst().id();
    }

    boolean has(UUID assignment) {
        return given.stream().anyMatch(each -> each.id().equals(assignment));
    }

    List<PupilId> pupils() {
        return given.stream().map(AssignmentSummary::pupil).toList();
    }

    /// Another text as soon as there is one more or one less of these.
    static String mark(List<GroupReplacement> all) {
        String ids = all.stream()
                .flatMap(replacement -> replacement.given().stream())
                .map(each -> each.id().toString())
                .sorted()
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(ids.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
