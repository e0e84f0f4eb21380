package nl.zorgvuldig.school.web;

import static nl.zorgvuldig.policy.Clause.WHERE_TO_TURN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Duties;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.web.Contact;
import nl.zorgvuldig.web.ContactBook;
import org.springframework.stereotype.Component;

/// Names whom one turns to: the data protection officer and the personnel office of the board, and
/// the head of the school where one works. Who works at no school or at several, and who is that
/// head, reads the role alone; so does who has not signed in.
@Component
class StaffContacts implements ContactBook {
    private final Staff staff;
    private final Accounts accounts;
    private final Clock clock;

    StaffContacts(Staff staff, Accounts accounts, Clock clock) {
        this.staff = staff;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    @Upholds(WHERE_TO_TURN)
    public Contact find(Contact role) {
        return Acting.someone()
                ? person(role, SchoolDay.today(clock))
                        .map(person -> known(role, person))
                        .orElse(role)
                : role;
    }

    private Optional<PersonId> person(Contact role, LocalDate today) {
        if (role.equals(Contact.DATA_PROTECTION_OFFICER)) {
            return holder(StaffFunction.DATA_PROTECTION_OFFICER, today);
        }
        if (role.equals(Contact.PERSONNEL_OFFICE)) {
            return holder(StaffFunction.PERSONNEL_OFFICE, today);
        }
        return role.equals(Contact.HEAD) ? head(Acting.current().person(), today) : Optional.empty();
    }

    private Optional<PersonId> holder(StaffFunction function, LocalDate today) {
        return staff.listHolders(function, today).stream()
                .map(FunctionHeld::person)
                .findFirst();
    }

    private Optional<PersonId> head(PersonId visitor, LocalDate today) {
        List<SchoolId> schools = schools(staff.dutiesOf(visitor), today);
        return schools.size() == 1
                ? staff.findHead(schools.getFirst(), today).filter(head -> !head.equals(visitor))
                : Optional.empty();
    }

    private static List<SchoolId> schools(Duties duties, LocalDate today) {
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

    private Contact known(Contact role, PersonId person) {
        Contact named =
                accounts.findName(person).map(name -> role.named(name.full())).orElse(role);
        return accounts.emailOf(person).map(named::at).orElse(named);
    }
}
