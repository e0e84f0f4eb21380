package nl.zorgvuldig.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.school.organisation.GroupGuidance;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.school.organisation.StaffMember;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads the adults of the demonstration: their accounts, and their relations to groups, schools
/// and the board.
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
        for (DemoPeople.Employee employee : population.employees()) {
            employee.school()
                    .ifPresent(school ->
                            staff.add(new StaffMember(employee.id(), school, employee.key(), employee.employed())));
        }
        for (DemoPeople.GroupRelation relation : population.groupRelations()) {
            staff.guide(new GroupGuidance(relation.id(), relation.person(), relation.group(), relation.period()));
        }
        for (DemoPeople.SchoolRelation relation : population.schoolRelations()) {
            StaffFunction function =
                    switch (relation.role()) {
                        case HEAD, ACTING_HEAD -> StaffFunction.HEAD;
                        case SUPPORT_COORDINATOR -> StaffFunction.SUPPORT_COORDINATOR;
                    };
            staff.grant(new HeldFunction(
                    relation.id(), relation.person(), function, Optional.of(relation.school()), relation.period()));
        }
        for (DemoPeople.BoardRelation relation : population.boardRelations()) {
            function(relation.role())
                    .ifPresent(function -> staff.grant(new HeldFunction(
                            relation.id(), relation.person(), function, Optional.empty(), relation.period())));
        }
    }

    private static Optional<StaffFunction> function(DemoPeople.BoardRole role) {
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
        for (DemoPeople.Employee employee : population.employees()) {
            accounts.add(NewAccount.of(employee.id(), AccountKind.STAFF, employee.name())
                    .withEmail(employee.email()));
        }
        for (DemoPeople.Outsider outsider : population.outsiders()) {
            AccountKind kind =
                    outsider.function() == DemoPeople.Function.EXTERNAL_EXPERT ? AccountKind.EXPERT : AccountKind.STAFF;
            accounts.add(NewAccount.of(outsider.id(), kind, outsider.name()).withEmail(outsider.email()));
        }
        for (DemoPeople.Guardian guardian : population.guardians()) {
            NewAccount account = NewAccount.of(guardian.id(), AccountKind.GUARDIAN, guardian.name());
            accounts.add(guardian.email().map(account::withEmail).orElse(account));
        }
        population.pupils().stream()
                .filter(pupil -> pupil.id().equals(population.pupil(LandmarkPupil.SIXTEEN)))
                .map(pupil -> NewAccount.of(new PersonId(pupil.id().value()), AccountKind.PUPIL, pupil.name()))
                .forEach(newAccount -> accounts.add(newAccount.withEmail("leerling@wilgenpost.example")));
        return accounts.stream()
                .map(account -> Optional.ofNullable(handles.get(account.person()))
                        .map(account::withDemoHandle)
                        .orElse(account))
                .toList();
    }
}
