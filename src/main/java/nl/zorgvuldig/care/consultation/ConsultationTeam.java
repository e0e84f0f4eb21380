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

/// Staff who work at a school on a day and can sign in, with the function by which colleagues know
/// them.
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
                .flatMap(entry -> Optional.ofNullable(open.get(entry.getKey()))
                        .map(name -> new ConsultationParticipant(
                                entry.getKey(), name, entry.getValue(), coordinating.contains(entry.getKey())))
                        .stream())
                .sorted(Comparator.comparing(
                                (ConsultationParticipant participant) ->
                                        participant.name().family(),
                                order)
                        .thenComparing(participant -> participant.name().given(), order))
                .toList();
    }

    /// The most important function comes first.
    private Map<PersonId, Sentence> functions(SchoolId school, LocalDate day) {
        Map<PersonId, Sentence> functions = new LinkedHashMap<>();
        for (StaffFunction function : List.of(StaffFunction.HEAD, StaffFunction.SUPPORT_COORDINATOR)) {
            holding(function, school, day)
                    .forEach(person -> functions.putIfAbsent(
                            person,
                            Sentence.of("school.function." + function.name().toLowerCase(Locale.ROOT))));
        }
        SchoolYear year = SchoolYear.of(day);
        Map<Object, String> groups = new LinkedHashMap<>();
        for (Group group : schools.listGroups(school, year)) {
            groups.put(group.id(), group.shortName());
        }
        for (GroupGuidance guidance : staff.listGuides(school, year)) {
            if (guidance.period().contains(day) && groups.containsKey(guidance.group())) {
                functions.putIfAbsent(
                        guidance.person(),
                        Sentence.of(
                                "school.function.teacher",
                                Optional.ofNullable(groups.get(guidance.group()))
                                        .orElse("")));
            }
        }
        staff.list(school).stream()
                .filter(member -> member.period().contains(day))
                .forEach(member -> functions.putIfAbsent(member.person(), Sentence.of("consultation.colleague")));
        return functions;
    }

    private Set<PersonId> holding(StaffFunction function, SchoolId school, LocalDate day) {
        Set<PersonId> people = new java.util.LinkedHashSet<>();
        staff.listHolders(function, day).stream()
                .filter(heldFunction -> heldFunction.school().equals(Optional.of(school)))
                .forEach(heldFunction -> people.add(heldFunction.person()));
        return people;
    }
}
