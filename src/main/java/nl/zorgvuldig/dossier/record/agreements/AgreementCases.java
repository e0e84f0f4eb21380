package nl.zorgvuldig.dossier.record.agreements;

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

/// Open agreements about pupils at school, and who must act: the owner or, when they no longer can,
/// the support coordinator or the head, who assigns it to somebody who can. The results of closed
/// ones stay sealed.
@Component
final class AgreementCases implements CaseKind {
    private final AgreementStore store;
    private final ProcessingRestrictions stills;
    private final DossierItemTurns turns;

    AgreementCases(AgreementStore store, ProcessingRestrictions stills, DossierItemTurns turns) {
        this.store = store;
        this.stills = stills;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "agreement";
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        return turns.list(wanted(), today);
    }

    @Override
    public List<OpenCase> listFor(PersonId who, LocalDate today) {
        return turns.listFor(who, wanted(), today);
    }

    private List<DossierItemTurns.Wanted> wanted() {
        List<AgreementStore.Open> open = store.listOpen();
        Map<PupilId, Restriction> still =
                stills.of(open.stream().map(AgreementStore.Open::pupil).toList());
        return open.stream()
                .map(each -> new DossierItemTurns.Wanted(
                        each.agreement().entry().value(),
                        each.pupil(),
                        each.level(),
                        each.agreement().given().owner(),
                        AgreementRules.waiting(each.agreement(), still.getOrDefault(each.pupil(), Restriction.NOTHING)),
                        Optional.of("dossier.task.hand_over")))
                .toList();
    }
}
