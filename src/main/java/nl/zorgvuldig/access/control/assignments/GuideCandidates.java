package nl.zorgvuldig.access.control.assignments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.readers.SchoolColleague;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// People who can be asked to guide a pupil: those who work at a school of the board on a day and
/// can sign in.
@Component
final class GuideCandidates {

    private final Schools schools;
    private final Staff staff;
    private final Accounts accounts;

    GuideCandidates(Schools schools, Staff staff, Accounts accounts) {
        this.schools = schools;
        this.staff = staff;
        this.accounts = accounts;
    }

    /// By school, `first` before the others; by family name. Somebody who works at two schools is
    /// listed at the first of them.
    Map<School, List<SchoolColleague>> list(SchoolId first, LocalDate day) {
        Map<School, List<SchoolColleague>> found = new LinkedHashMap<>();
        Set<PersonId> seen = new HashSet<>();
        schools.list().stream()
                .sorted(Comparator.comparing((School school) -> !school.id().equals(first)))
                .forEach(school -> {
                    List<SchoolColleague> here = new ArrayList<>(at(school.id(), day).stream()
                            .filter(colleague -> seen.add(colleague.person()))
                            .toList());
                    here.sort(inOrder());
                    if (!here.isEmpty()) {
                        found.put(school, here);
                    }
                });
        return found;
    }

    Set<PersonId> on(LocalDate day) {
        return schools.list().stream()
                .flatMap(school -> at(school.id(), day).stream())
                .map(SchoolColleague::person)
                .collect(Collectors.toSet());
    }

    private List<SchoolColleague> at(SchoolId school, LocalDate day) {
        return staff.list(school).stream()
                .filter(member -> member.period().contains(day))
                .filter(member -> canSignIn(member.person()))
                .map(member -> new SchoolColleague(member.person(), accounts.nameOf(member.person())))
                .toList();
    }

    private boolean canSignIn(PersonId person) {
        return accounts.findOpen(Acting.current().board(), person).equals(Optional.of(AccountKind.STAFF));
    }

    private static Comparator<SchoolColleague> inOrder() {
        Comparator<String> order = NameLetters.order();
        return Comparator.comparing(
                        (SchoolColleague colleague) -> colleague.name().family(), order)
                .thenComparing(colleague -> colleague.name().given(), order);
    }
}
