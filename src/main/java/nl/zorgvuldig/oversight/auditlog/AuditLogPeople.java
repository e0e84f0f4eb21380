package nl.zorgvuldig.oversight.auditlog;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.school.organisation.StaffMember;
import org.springframework.stereotype.Component;

/// Lists the people whose events can be searched for: staff, present and former, by school; staff
/// of the whole board; and the person chosen in an event.
@Component
class AuditLogPeople {

    private final Schools schools;
    private final Staff staff;
    private final Accounts accounts;
    private final Clock clock;

    AuditLogPeople(Schools schools, Staff staff, Accounts accounts, Clock clock) {
        this.schools = schools;
        this.staff = staff;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// @param chosen present value of the field
    List<Form.Options> list(String chosen) {
        Set<PersonId> seen = new HashSet<>();
        Map<String, List<PersonId>> groups = new LinkedHashMap<>();
        groups.put(schools.findBoardName().orElse(""), of(seen, forTheBoard()));
        for (School school : schools.list()) {
            groups.put(school.name(), of(seen, staff.list(school.id()).stream().map(StaffMember::person)));
        }
        Optional<PersonId> other = Id.parse(chosen).map(PersonId::new).filter(person -> !seen.contains(person));
        other.filter(person -> accounts.findName(person).isPresent())
                .ifPresent(person -> groups.put("–", List.of(person)));
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new Form.Options(group.getKey(), options(group.getValue())))
                .toList();
    }

    private Stream<PersonId> forTheBoard() {
        return Arrays.stream(StaffFunction.values())
                .filter(function -> !function.ofSchool())
                .flatMap(function -> staff.listHolders(function, SchoolDay.today(clock)).stream()
                        .map(HeldFunction::person));
    }

    private static List<PersonId> of(Set<PersonId> seen, Stream<PersonId> people) {
        return people.filter(seen::add).toList();
    }

    private List<Form.Option> options(List<PersonId> people) {
        Comparator<String> order = NameLetters.order();
        return people.stream()
                .sorted(Comparator.comparing((PersonId person) -> name(person).family(), order)
                        .thenComparing(person -> name(person).given(), order))
                .map(person -> Form.Option.of(person.toString(), name(person).sorted()))
                .toList();
    }

    private PersonName name(PersonId person) {
        return accounts.nameOf(person);
    }
}
