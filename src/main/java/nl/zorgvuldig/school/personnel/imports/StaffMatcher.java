package nl.zorgvuldig.school.personnel.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// Matches lines of a file with people on the roster, by their number there or their e-mail
/// address.
@Component
final class StaffMatcher {
    private final Schools schools;
    private final Staff staff;
    private final Accounts accounts;

    StaffMatcher(Schools schools, Staff staff, Accounts accounts) {
        this.schools = schools;
        this.staff = staff;
        this.accounts = accounts;
    }

    /// Result of matching a line.
    sealed interface Match {
        record One(PersonId employee) implements Match {}

        record Nobody() implements Match {}

        /// Several people have the number, or the e-mail address belongs to somebody else.
        record Several() implements Match {}
    }

    /// All staff, by number and by e-mail address.
    record Known(Map<String, Set<PersonId>> byNumber, Map<String, PersonId> byEmail) {
        /// The number alone counts only when the line has no e-mail address: in another
        /// administration the number may be a colleague's.
        Match find(AppointmentImportLine line) {
            Set<PersonId> found = byNumber.getOrDefault(line.number(), Set.of());
            if (!line.email().isEmpty()) {
                return Optional.ofNullable(byEmail.get(line.email()))
                        .map(who -> addressed(who, found))
                        .orElseGet(Match.Nobody::new);
            }
            return found.isEmpty()
                    ? new Match.Nobody()
                    : found.size() == 1 ? new Match.One(found.iterator().next()) : new Match.Several();
        }

        private static Match addressed(PersonId who, Set<PersonId> numbered) {
            return numbered.isEmpty() || numbered.contains(who) ? new Match.One(who) : new Match.Several();
        }
    }

    Known of(List<AppointmentImportLine> lines) {
        Set<PersonId> all = accounts.listAll(AccountKind.STAFF);
        Map<String, Set<PersonId>> byNumber = new HashMap<>();
        schools.list().stream()
                .flatMap(school -> staff.list(school.id()).stream())
                .filter(member -> all.contains(member.person()))
                .forEach(member -> byNumber.computeIfAbsent(member.key(), _ -> new HashSet<>())
                        .add(member.person()));
        Map<String, PersonId> byEmail = new HashMap<>();
        accounts.findAllByEmail(lines.stream()
                        .map(AppointmentImportLine::email)
                        .filter(text -> !text.isEmpty())
                        .toList())
                .forEach((email, person) -> {
                    if (all.contains(person)) {
                        byEmail.put(email, person);
                    }
                });
        return new Known(byNumber, byEmail);
    }
}
