package nl.zorgvuldig.care.medical.keys;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.stereotype.Component;

/// Who can open medical files in place of the doctors who hold them: the colleagues they named. Inside
/// a unit of work of the program.
@Component
public final class RecoveryColleagues {
    private final DoctorKeyStore keys;
    private final SchoolDoctors doctors;

    RecoveryColleagues(DoctorKeyStore keys, SchoolDoctors doctors) {
        this.keys = keys;
        this.doctors = doctors;
    }

    /// Who works as a doctor on a day and was named by one of these people.
    public Set<PersonId> list(Collection<PersonId> holders, LocalDate day) {
        Map<DoctorKeyId, DoctorKey> known =
                keys.list().stream().collect(Collectors.toMap(DoctorKey::id, Function.identity()));
        Set<PersonId> present = doctors.present(day);
        return known.values().stream()
                .filter(key -> holders.contains(key.person()))
                .flatMap(key -> key.recovery().stream())
                .flatMap(key -> Optional.ofNullable(known.get(key)).stream())
                .map(DoctorKey::person)
                .filter(present::contains)
                .collect(Collectors.toSet());
    }
}
