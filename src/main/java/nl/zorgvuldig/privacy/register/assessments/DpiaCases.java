package nl.zorgvuldig.privacy.register.assessments;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.privacy.register.RegisterKeepers;
import org.springframework.stereotype.Component;

/// Impact assessments due for review, which is the turn of the data protection officer.
@Component
final class DpiaCases implements CaseKind {
    private final DpiaStore store;
    private final RegisterKeepers turns;

    DpiaCases(DpiaStore store, RegisterKeepers turns) {
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
