package nl.zorgvuldig.demo;

import java.util.function.Function;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Office;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.personnel.PersonnelActs;
import nl.zorgvuldig.policy.PersonnelAct;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// The personnel office as it asks `access`, and an employee with their own dossier: who may not, does
/// nothing.
@Component
@Lazy
final class PersonnelOffice {
    private final AccessControl access;

    PersonnelOffice(AccessControl access) {
        this.access = access;
    }

    /// In somebody's dossier.
    Object write(Population population, PersonId employee, Function<Granted<PersonId>, Object> what) {
        return ask(population, population.person("personeel"), PersonnelActs.WRITE_PERSONNEL, employee, what);
    }

    /// The employee about the own dossier.
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
    Object keep(Population population, Function<Granted<Office>, Object> what) {
        return as(
                population,
                population.person("personeel"),
                who -> access.ask(who, PersonnelActs.KEEP_APPLICANTS, new Office()) instanceof Granted<Office> key
                        ? what.apply(key)
                        : who);
    }

    private static Object as(Population population, PersonId person, Function<SignedIn, Object> what) {
        SignedIn who = new SignedIn(population.board().id(), person, AccountKind.STAFF);
        return new Acting(who.board(), person, Act.BROWSE, population.today()).call(() -> what.apply(who));
    }
}
