package nl.zorgvuldig.demo;

import java.util.function.Function;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.PersonnelOfficeScope;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.PersonnelAct;
import nl.zorgvuldig.school.personnel.PersonnelActs;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Acts as the personnel office through `access`, or as an employee on the own dossier; does
/// nothing for somebody who may not.
@Component
@Lazy
final class PersonnelOffice {
    private final AccessControl access;

    PersonnelOffice(AccessControl access) {
        this.access = access;
    }

    /// In the dossier of an employee.
    Object write(Population population, PersonId employee, Function<Granted<PersonId>, Object> what) {
        return ask(population, population.person("personeel"), PersonnelActs.WRITE_PERSONNEL, employee, what);
    }

    /// As the employee, in the own dossier.
    Object self(Population population, PersonId employee, Function<Granted<PersonId>, Object> what) {
        return ask(population, employee, PersonnelActs.COMMENT_PERSONNEL, employee, what);
    }

    private Object ask(
            Population population,
            PersonId who,
            PersonnelAct act,
            PersonId employee,
            Function<Granted<PersonId>, Object> what) {
        return as(
                population,
                who,
                asks -> access.ask(asks, act, employee) instanceof Granted<PersonId> key ? what.apply(key) : asks);
    }

    /// In the register of applicants.
    Object keep(Population population, Function<Granted<PersonnelOfficeScope>, Object> what) {
        return as(
                population,
                population.person("personeel"),
                who -> access.ask(who, PersonnelActs.KEEP_APPLICANTS, new PersonnelOfficeScope())
                                instanceof Granted<PersonnelOfficeScope> key
                        ? what.apply(key)
                        : who);
    }

    private static Object as(Population population, PersonId person, Function<SignedInUser, Object> what) {
        SignedInUser who = new SignedInUser(population.board().id(), person, AccountKind.STAFF);
        return new Acting(who.board(), person, Act.BROWSE, population.today()).call(() -> what.apply(who));
    }
}
