package nl.zorgvuldig.access;

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
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.NameLetters;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import org.springframework.stereotype.Component;

/// Who can be asked to guide a pupil: the people who work at a school of the board on a day and can
/// sign in.
@Component
final class Colleagues {

    private final Schools schools;
    private final Staff staff;
    private final Accounts accounts;

    Colleagues(Schools schools, Staff staff, Accounts accounts) {
        this.schools = schools;
        this.staff = staff;
        this.accounts = accounts;
    }

    /// By school, `first` before the others; by family name. Who works at two schools stands at the
    /// first of them.
    Map<School, List<Colleague>> list(SchoolId first, LocalDate day) {
        Map<School, List<Colleague>> found = new LinkedHashMap<>();
        Set<PersonId> seen = new HashSet<>();
        schools.list().stream()
                .sorted(Comparator.comparing((School school) -> !school.id().equals(first)))
                .forEach(school -> {
                    List<Colleague> here = new ArrayList<>(at(school.id(), day).stream()
                            .filter(one -> seen.add(one.person()))
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
                .map(Colleague::person)
                .collect(Collectors.toSet());
    }

    private List<Colleague> at(SchoolId school, LocalDate day) {
        return staff.list(school).stream()
                .filter(member -> member.period().contains(day))
                .filter(member -> canSignIn(member.person()))
                .map(member -> new Colleague(member.person(), accounts.nameOf(member.person())))
                .toList();
    }

    private boolean canSignIn(PersonId person) {
        return accounts.findOpen(Acting.current().board(), person).equals(Optional.of(AccountKind.STAFF));
    }

    private static Comparator<Colleague> inOrder() {
        Comparator<String> order = NameLetters.order();
        return Comparator.comparing((Colleague one) -> one.name().family(), order)
                .thenComparing(one -> one.name().given(), order);
    }
}
