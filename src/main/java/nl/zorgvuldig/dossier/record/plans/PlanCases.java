package nl.zorgvuldig.dossier.record.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.ProcessingRestrictions;
import nl.zorgvuldig.dossier.record.entries.DossierItemTurns;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.holdings.Restriction;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.stereotype.Component;

/// Open plans for support of pupils at school, and who must act: the last writer of the plan, or
/// else the support coordinator or the head. No text is opened.
@Component
final class PlanCases implements CaseKind {
    private final PlanStore store;
    private final ProcessingRestrictions stills;
    private final DossierItemTurns turns;

    PlanCases(PlanStore store, ProcessingRestrictions stills, DossierItemTurns turns) {
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

    private List<DossierItemTurns.Wanted> wanted(LocalDate today) {
        List<PlanProgress> running = store.listRunning();
        Map<PupilId, Restriction> still =
                stills.of(running.stream().map(PlanProgress::pupil).toList());
        return running.stream()
                .map(progress -> new DossierItemTurns.Wanted(
                        progress.plan().value(),
                        progress.pupil(),
                        progress.level(),
                        progress.author(),
                        PlanRules.waiting(progress, still.getOrDefault(progress.pupil(), Restriction.NOTHING), today),
                        Optional.empty()))
                .toList();
    }
}
