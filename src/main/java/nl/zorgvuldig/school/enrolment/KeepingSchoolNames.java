package nl.zorgvuldig.school.enrolment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Names of the schools that keep the dossiers of pupils, used as sender of messages about a pupil.
/// Reveals nothing about the pupil.
@Component
public final class KeepingSchoolNames {
    private final Pupils pupils;
    private final Schools schools;

    KeepingSchoolNames(Pupils pupils, Schools schools) {
        this.pupils = pupils;
        this.schools = schools;
    }

    /// Empty when the pupil no longer exists.
    public String nameOf(PupilId pupil) {
        return namesOf(List.of(pupil)).getOrDefault(pupil, "");
    }

    /// Pupils who no longer exist are absent.
    public Map<PupilId, String> namesOf(Collection<PupilId> all) {
        Map<PupilId, String> found = new HashMap<>();
        if (!all.isEmpty()) {
            Map<SchoolId, String> called = schools.list().stream().collect(Collectors.toMap(School::id, School::name));
            pupils.list(all)
                    .forEach(career -> Optional.ofNullable(called.get(career.keeper()))
                            .ifPresent(name -> found.put(career.pupil(), name)));
        }
        return found;
    }

    /// The names in one line, each school once.
    ///
    /// @param called result of [#namesOf]
    public static String line(Map<PupilId, String> called, Collection<PupilId> of) {
        return of.stream()
                .map(called::get)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
