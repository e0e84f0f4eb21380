package nl.zorgvuldig.school.enrolment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import org.springframework.stereotype.Component;

/// Names of the other children around a pupil, for checks that none of them is mentioned in a text
/// about this pupil. Never displayed.
@Component
public final class Classmates {
    private final Pupils pupils;

    Classmates(Pupils pupils) {
        this.pupils = pupils;
    }

    /// The other pupils of the school that keeps the dossier; near are those of groups the pupil is
    /// or was in.
    public OtherPupilNames around(PupilId pupil) {
        SchoolCareer where = pupils.find(pupil).orElseThrow();
        Map<PupilId, PersonName> names = new HashMap<>(pupils.names(where.keeper()));
        Optional<PersonName> own = Optional.ofNullable(names.remove(pupil));
        Set<String> near = pupils
                .listEverIn(where.placements().stream().map(Placement::group).toList())
                .stream()
                .flatMap(pupilId -> Optional.ofNullable(names.get(pupilId)).stream())
                .map(PersonName::given)
                .filter(text -> own.isEmpty() || !text.equals(own.get().given()))
                .collect(Collectors.toSet());
        return new OtherPupilNames(names.values(), near);
    }
}
