package nl.zorgvuldig.register;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.casework.CaseKind;
import nl.zorgvuldig.casework.OpenCase;
import org.springframework.stereotype.Component;

/// Impact assessments that are to be looked at again, and whose turn it is: that of who watches over
/// data.
@Component
final class DpiaCases implements CaseKind {
    private final DpiaStore store;
    private final RegisterTurns turns;

    DpiaCases(DpiaStore store, RegisterTurns turns) {
        this.store = store;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "dpia";
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        DpiaRules rules = new DpiaRules(today);
        return store.list().stream()
                .flatMap(dpia -> turns.open(dpia.id(), rules.waiting(dpia.newest()), today))
                .toList();
    }
}
