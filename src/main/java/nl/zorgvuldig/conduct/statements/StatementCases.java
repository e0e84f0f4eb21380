package nl.zorgvuldig.conduct.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.Workplace;
import org.springframework.stereotype.Component;

/// Missing signatures of current staff under the confidentiality statement, as cases awaiting the
/// person themselves. A person without an account cannot sign, and has no access to anything.
@Component
final class StatementCases implements CaseKind {
    private final StatementStore store;
    private final Staff staff;
    private final Accounts accounts;
    private final WorkTurnFinder turns;

    StatementCases(StatementStore store, Staff staff, Accounts accounts, WorkTurnFinder turns) {
        this.store = store;
        this.staff = staff;
        this.accounts = accounts;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "statement";
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        StatementRules rules = new StatementRules(store.list(), today);
        Map<PersonId, Integer> signed = store.newest();
        Set<PersonId> known = accounts.listOpen(AccountKind.STAFF).keySet();
        return staff.listWorking(today).stream()
                .map(Workplace::person)
                .distinct()
                .filter(known::contains)
                .flatMap(person -> OpenCase.of(
                        person.value(),
                        WorkTurnFinder.of(
                                rules.waiting(signed.getOrDefault(person, 0)),
                                waiting -> turns.first(waiting, Set.of(person), List.of(), Set.of(), today))))
                .toList();
    }
}
