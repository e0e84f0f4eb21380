package nl.zorgvuldig.care.consultation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.GroupGuidance;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Who works at a school on a day and can sign in, with the function by which colleagues know them.
@Component
final class ConsultationTeam {

    private final Staff staff;
    private final Schools schools;
    private final Accounts accounts;

    ConsultationTeam(Staff staff, Schools schools, Accounts accounts) {
        this.staff = staff;
        this.schools = schools;
        this.accounts = accounts;
    }

    /// By family name.
    List<ConsultationParticipant> list(SchoolId school, LocalDate day) {
        Map<PersonId, Sentence> functions = functions(school, day);
        Map<PersonId, PersonName> open = accounts.listOpen(AccountKind.STAFF);
        Set<PersonId> coordinating = holding(StaffFunction.SUPPORT_COORDINATOR, school, day);
        Comparator<String> order = NameLetters.order();
        return functions.entrySet().stream()
                .flatMap(one -> Optional.ofNullable(open.get(one.getKey()))
                        .map(name -> new ConsultationParticipant(
                                one.getKey(), name, one.getValue(), coordinating.contains(one.getKey())))
                        .stream())
                .sorted(Comparator.comparing(
                                (ConsultationParticipant one) -> one.name().family(), order)
                        .thenComparing(one -> one.name().given(), order))
                .toList();
    }

    /// The function that counts most comes first.
    private Map<PersonId, Sentence> functions(SchoolId school, LocalDate day) {
        Map<PersonId, Sentence> functions = new LinkedHashMap<>();
        for (StaffFunction one : List.of(StaffFunction.HEAD, StaffFunction.SUPPORT_COORDINATOR)) {
            holding(one, school, day)
                    .forEach(person -> functions.putIfAbsent(
                            person, Sentence.of("school.function." + one.name().toLowerCase(Locale.ROOT))));
        }
        SchoolYear year = SchoolYear.of(day);
        Map<Object, String> groups = new LinkedHashMap<>();
        for (Group one : schools.listGroups(school, year)) {
            groups.put(one.id(), one.shortName());
        }
        for (GroupGuidance one : staff.listGuides(school, year)) {
            if (one.period().contains(day) && groups.containsKey(one.group())) {
                functions.putIfAbsent(
                        one.person(),
                        Sentence.of(
                                "school.function.teacher",
                                Optional.ofNullable(groups.get(one.group())).orElse("")));
            }
        }
        staff.list(school).stream()
                .filter(one -> one.period().contains(day))
                .forEach(one -> functions.putIfAbsent(one.person(), Sentence.of("consultation.colleague")));
        return functions;
    }

    private Set<PersonId> holding(StaffFunction function, SchoolId school, LocalDate day) {
        Set<PersonId> people = new java.util.LinkedHashSet<>();
        staff.listHolders(function, day).stream()
                .filter(one -> one.school().equals(Optional.of(school)))
                .forEach(one -> people.add(one.person()));
        return people;
    }
}
