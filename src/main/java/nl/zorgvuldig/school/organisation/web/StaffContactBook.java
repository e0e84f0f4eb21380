package nl.zorgvuldig.school.organisation.web;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.ContactDirectory;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffDuties;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Contacts by name: the data protection officer and the personnel office of the board, and the
/// head of the school where the visitor works. A visitor who works at no school or at several, who
/// is that head, or who is not signed in sees only the role.
@Component
class StaffContactBook implements ContactDirectory {
    private final Staff staff;
    private final Accounts accounts;
    private final Clock clock;

    StaffContactBook(Staff staff, Accounts accounts, Clock clock) {
        this.staff = staff;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    @Upholds(WHERE_TO_TURN)
    public RoleContact find(RoleContact role) {
        return Acting.someone()
                ? person(role, SchoolDay.today(clock))
                        .map(person -> known(role, person))
                        .orElse(role)
                : role;
    }

    private Optional<PersonId> person(RoleContact role, LocalDate today) {
        if (role.equals(RoleContact.DATA_PROTECTION_OFFICER)) {
            return holder(StaffFunction.DATA_PROTECTION_OFFICER, today);
        }
        if (role.equals(RoleContact.PERSONNEL_OFFICE)) {
            return holder(StaffFunction.PERSONNEL_OFFICE, today);
        }
        return role.equals(RoleContact.HEAD) ? head(Acting.current().person(), today) : Optional.empty();
    }

    private Optional<PersonId> holder(StaffFunction function, LocalDate today) {
        return staff.listHolders(function, today).stream()
                .map(HeldFunction::person)
                .findFirst();
    }

    private Optional<PersonId> head(PersonId visitor, LocalDate today) {
        List<SchoolId> schools = schools(staff.dutiesOf(visitor), today);
        return schools.size() == 1
                ? staff.findHead(schools.getFirst(), today).filter(head -> !head.equals(visitor))
                : Optional.empty();
    }

    private static List<SchoolId> schools(StaffDuties duties, LocalDate today) {
        return Stream.concat(
                        duties.functions().stream()
                                .filter(held -> held.period().contains(today))
                                .flatMap(held -> held.school().stream()),
                        duties.groups().stream()
                                .filter(guided -> guided.period().contains(today))
                                .map(guided -> guided.group().school()))
                .distinct()
                .toList();
    }

    private RoleContact known(RoleContact role, PersonId person) {
        RoleContact named =
                accounts.findName(person).map(name -> role.named(name.full())).orElse(role);
        return accounts.emailOf(person).map(named::at).orElse(named);
    }
}
