package nl.zorgvuldig.care.medical.keys;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// The school doctors of today, and which of them have a key.
@Component
public final class SchoolDoctors {
    private final DoctorKeyStore keys;
    private final Staff staff;
    private final Schools schools;
    private final Accounts accounts;
    private final Work work;
    private final Clock clock;

    SchoolDoctors(DoctorKeyStore keys, Staff staff, Schools schools, Accounts accounts, Work work, Clock clock) {
        this.keys = keys;
        this.staff = staff;
        this.schools = schools;
        this.accounts = accounts;
        this.work = work;
        this.clock = clock;
    }

    boolean today(PersonId person) {
        return all().contains(person);
    }

    public Set<PersonId> all() {
        return staff.listHolders(StaffFunction.SCHOOL_DOCTOR, SchoolDay.today(clock)).stream()
                .map(HeldFunction::person)
                .collect(Collectors.toSet());
    }

    /// The school doctors on a day who can sign in.
    public Set<PersonId> present(LocalDate day) {
        return staff.listHolders(StaffFunction.SCHOOL_DOCTOR, day).stream()
                .map(HeldFunction::person)
                .filter(person ->
                        accounts.findOpen(Acting.current().board(), person).equals(Optional.of(AccountKind.STAFF)))
                .collect(Collectors.toSet());
    }

    /// What anybody who knows this person tries first: the words of name, address and schools, in
    /// lower case.
    Set<String> wordsOf(PersonId person) {
        return Stream.of(
                        Stream.of(accounts.nameOf(person).full()),
                        accounts.emailOf(person).stream(),
                        schools.findBoardName().stream(),
                        schools.list().stream().map(School::name))
                .flatMap(all -> all)
                .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")))
                .filter(word -> word.length() > 2)
                .collect(Collectors.toSet());
    }

    /// The colleagues who could be named: doctors of today with a key that takes entries.
    List<DoctorColleague> colleaguesOf(PersonId person) {
        Set<PersonId> today = all();
        return work.read(MedicalActs.KEEP_MEDICAL_KEY, keys::list).stream()
                .filter(key -> key.takesEntries() && !key.person().equals(person))
                .filter(key -> today.contains(key.person()))
                .map(this::colleague)
                .toList();
    }

    DoctorColleague colleague(DoctorKey key) {
        return new DoctorColleague(
                key.id(), accounts.nameOf(key.person()), key.sealing().code());
    }

    /// One of them, when the key is still the one whose code was shown.
    Optional<DoctorKey> find(PersonId of, DoctorKeyId key, String code) {
        boolean yes = colleaguesOf(of).stream()
                .anyMatch(other -> other.key().equals(key) && other.code().equals(code));
        return yes
                ? work.read(MedicalActs.KEEP_MEDICAL_KEY, () -> keys.find(key))
                        .filter(found -> found.sealing().code().equals(code))
                : Optional.empty();
    }
}
