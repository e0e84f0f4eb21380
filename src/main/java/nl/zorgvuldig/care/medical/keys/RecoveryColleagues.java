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

/// The colleagues whom doctors named to open their medical files in their place. Inside a unit of
/// work of the system account.
@Component
public final class RecoveryColleagues {
    private final DoctorKeyStore keys;
    private final SchoolDoctors doctors;

    RecoveryColleagues(DoctorKeyStore keys, SchoolDoctors doctors) {
        this.keys = keys;
        this.doctors = doctors;
    }

    /// Those who work as a doctor on a day and were named by one of these people.
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
