package nl.zorgvuldig.platform.recovery;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.UndeliveredAddress;
import nl.zorgvuldig.platform.mail.UndeliveredAddresses;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Staff and parents to whom mail does not arrive, as cases awaiting who keeps their address, and
/// never themselves. Pupils and experts read it on their own page only: nobody keeps their address
/// apart from who invited them.
@Component
final class UndeliveredCases implements CaseKind {
    static final String CODE = "undelivered";

    private final UndeliveredAddresses undelivered;
    private final PersonAffiliations belonging;
    private final Accounts accounts;
    private final Staff staff;
    private final WorkTurnFinder turns;

    UndeliveredCases(
            UndeliveredAddresses undelivered,
            PersonAffiliations belonging,
            Accounts accounts,
            Staff staff,
            WorkTurnFinder turns) {
        this.undelivered = undelivered;
        this.belonging = belonging;
        this.accounts = accounts;
        this.staff = staff;
        this.turns = turns;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        List<UndeliveredAddress> all = undelivered.list();
        if (all.isEmpty()) {
            return List.of();
        }
        Set<PersonId> administrators = staff.listHolders(StaffFunction.ADMINISTRATOR, today).stream()
                .map(HeldFunction::person)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(known -> kept(known.person()))
                .flatMap(known -> OpenCase.of(
                        known.person().value(),
                        WorkTurnFinder.of(
                                UndeliveredRules.waiting(known),
                                waiting -> turn(waiting, known.person(), administrators, today))))
                .map(open ->
                        open.labelled(accounts.nameOf(new PersonId(open.id())).full()))
                .toList();
    }

    private boolean kept(PersonId person) {
        return accounts.findOpen(Acting.current().board(), person)
                .filter(kind -> switch (kind) {
                    case STAFF, GUARDIAN -> true;
                    case PUPIL, EXPERT -> false;
                })
                .isPresent();
    }

    /// Where somebody belongs is read only when no administrator can be asked.
    private WorkTurn turn(
            AwaitedAction.Somebody waiting, PersonId person, Set<PersonId> administrators, LocalDate today) {
        Set<PersonId> others = administrators.stream()
                .filter(administrator -> !administrator.equals(person))
                .collect(Collectors.toSet());
        return turns.first(
                waiting,
                others,
                others.isEmpty()
                        ? belonging
                                .helped(person)
                                .map(UndeliveredRules::standIns)
                                .orElse(List.of())
                        : List.of(),
                Set.of(person),
                today);
    }
}
