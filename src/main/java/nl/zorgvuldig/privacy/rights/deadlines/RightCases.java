package nl.zorgvuldig.privacy.rights.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import nl.zorgvuldig.privacy.rights.RightFile;
import nl.zorgvuldig.privacy.rights.RightKeepers;
import nl.zorgvuldig.privacy.rights.RightRequest;
import nl.zorgvuldig.privacy.rights.RightRules;
import nl.zorgvuldig.privacy.rights.RightStore;
import org.springframework.stereotype.Component;

/// Requests that await something, and whose turn it is. A restriction awaits nobody.
@Component
final class RightCases implements CaseKind {
    private final RightStore store;
    private final RightKeepers keepers;
    private final WorkTurnFinder turns;

    RightCases(RightStore store, RightKeepers keepers, WorkTurnFinder turns) {
        this.store = store;
        this.keepers = keepers;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "right";
    }

    @Override
    public Set<String> reminded() {
        return Set.of("rights.task.check", "rights.task.decide");
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        return store.listUnopened().stream()
                .flatMap(file -> OpenCase.of(file.id().value(), file.request().pupil(), turns(file, today)))
                .toList();
    }

    private List<WorkTurn> turns(RightFile file, LocalDate today) {
        RightRequest request = file.request();
        return WorkTurnFinder.of(
                RightRules.RULES.waiting(file, today),
                keeper -> turns.inLine(keeper, keepers.line(request), Set.of(request.by()), today));
    }
}
