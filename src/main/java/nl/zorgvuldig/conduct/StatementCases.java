package nl.zorgvuldig.conduct;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.casework.CaseKind;
import nl.zorgvuldig.casework.OpenCase;
import nl.zorgvuldig.casework.Turns;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.Workplace;
import org.springframework.stereotype.Component;

/// Who works here and has a statement of confidentiality to sign: it is their own turn. Who has no
/// account cannot sign, and opens nothing.
@Component
final class StatementCases implements CaseKind {
    private final StatementStore store;
    private final Staff staff;
    private final Accounts accounts;
    private final Turns turns;

    StatementCases(StatementStore store, Staff staff, Accounts accounts, Turns turns) {
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
                        Turns.of(
                                rules.waiting(signed.getOrDefault(person, 0)),
                                waiting -> turns.first(waiting, Set.of(person), List.of(), Set.of(), today))))
                .toList();
    }
}
