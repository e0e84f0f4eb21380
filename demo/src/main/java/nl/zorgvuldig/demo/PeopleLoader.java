package nl.zorgvuldig.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.demo.population.Landmark;
import nl.zorgvuldig.demo.population.People;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.NewAccount;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Guidance;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.school.StaffMember;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// The demonstration's adults: their accounts, and what ties them to groups, schools and the board.
@Component
@Lazy
final class PeopleLoader {
    private final Accounts accounts;
    private final Staff staff;

    PeopleLoader(Accounts accounts, Staff staff) {
        this.accounts = accounts;
        this.staff = staff;
    }

    void load(Population population) {
        accounts.openAll(accounts(population));
        for (People.Employee employee : population.employees()) {
            employee.school()
                    .ifPresent(school ->
                            staff.add(new StaffMember(employee.id(), school, employee.key(), employee.employed())));
        }
        for (People.GroupRelation relation : population.groupRelations()) {
            staff.guide(new Guidance(relation.id(), relation.person(), relation.group(), relation.period()));
        }
        for (People.SchoolRelation relation : population.schoolRelations()) {
            StaffFunction function =
                    switch (relation.role()) {
                        case HEAD, ACTING_HEAD -> StaffFunction.HEAD;
                        case SUPPORT_COORDINATOR -> StaffFunction.SUPPORT_COORDINATOR;
                    };
            staff.grant(new FunctionHeld(
                    relation.id(), relation.person(), function, Optional.of(relation.school()), relation.period()));
        }
        for (People.BoardRelation relation : population.boardRelations()) {
            function(relation.role())
                    .ifPresent(function -> staff.grant(new FunctionHeld(
                            relation.id(), relation.person(), function, Optional.empty(), relation.period())));
        }
    }

    private static Optional<StaffFunction> function(People.BoardRole role) {
        return switch (role) {
            case AUTHORITY -> Optional.of(StaffFunction.BOARD);
            case DATA_PROTECTION_OFFICER -> Optional.of(StaffFunction.DATA_PROTECTION_OFFICER);
            case ADMINISTRATOR -> Optional.of(StaffFunction.ADMINISTRATOR);
            case PERSONNEL_OFFICE -> Optional.of(StaffFunction.PERSONNEL_OFFICE);
            case SCHOOL_DOCTOR -> Optional.of(StaffFunction.SCHOOL_DOCTOR);
            case EXTERNAL_EXPERT -> Optional.empty();
        };
    }

    private static List<NewAccount> accounts(Population population) {
        Map<PersonId, String> handles = new HashMap<>();
        population.handles().forEach((handle, person) -> handles.put(person, handle));
        List<NewAccount> accounts = new ArrayList<>();
        for (People.Employee one : population.employees()) {
            accounts.add(NewAccount.of(one.id(), AccountKind.STAFF, one.name()).withEmail(one.email()));
        }
        for (People.Outsider one : population.outsiders()) {
            AccountKind kind =
                    one.function() == People.Function.EXTERNAL_EXPERT ? AccountKind.EXPERT : AccountKind.STAFF;
            accounts.add(NewAccount.of(one.id(), kind, one.name()).withEmail(one.email()));
        }
        for (People.Guardian one : population.guardians()) {
            NewAccount account = NewAccount.of(one.id(), AccountKind.GUARDIAN, one.name());
            accounts.add(one.email().map(account::withEmail).orElse(account));
        }
        population.pupils().stream()
                .filter(one -> one.id().equals(population.pupil(Landmark.SIXTEEN)))
                .map(one -> NewAccount.of(new PersonId(one.id().value()), AccountKind.PUPIL, one.name()))
                .forEach(one -> accounts.add(one.withEmail("leerling@wilgenpost.example")));
        return accounts.stream()
                .map(account -> Optional.ofNullable(handles.get(account.person()))
                        .map(account::withDemoHandle)
                        .orElse(account))
                .toList();
    }
}
