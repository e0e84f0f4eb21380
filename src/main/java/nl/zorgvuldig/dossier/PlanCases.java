package nl.zorgvuldig.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.casework.CaseKind;
import nl.zorgvuldig.casework.OpenCase;
import nl.zorgvuldig.holdings.Still;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import org.springframework.stereotype.Component;

/// Plans for support of pupils at school that were not closed, and whose turn it is: who wrote the plan
/// last, or else the support coordinator or the head. Nothing that they say is opened.
@Component
final class PlanCases implements CaseKind {
    private final PlanStore store;
    private final Stills stills;
    private final PieceTurns turns;

    PlanCases(PlanStore store, Stills stills, PieceTurns turns) {
        this.store = store;
        this.stills = stills;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "plan";
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        return turns.list(wanted(today), today);
    }

    @Override
    public List<OpenCase> listFor(PersonId who, LocalDate today) {
        return turns.listFor(who, wanted(today), today);
    }

    private List<PieceTurns.Wanted> wanted(LocalDate today) {
        List<PlanCourse> running = store.listRunning();
        Map<PupilId, Still> still =
                stills.of(running.stream().map(PlanCourse::pupil).toList());
        return running.stream()
                .map(one -> new PieceTurns.Wanted(
                        one.plan().value(),
                        one.pupil(),
                        one.level(),
                        one.author(),
                        PlanRules.waiting(one, still.getOrDefault(one.pupil(), Still.NOTHING), today),
                        Optional.empty()))
                .toList();
    }
}
