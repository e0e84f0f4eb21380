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

/// Open agreements about pupils at school, and whose turn it is: who sees to it; when they cannot any
/// more, the support coordinator or the head gives it to somebody who can. What came of closed ones
/// stays sealed.
@Component
final class AgreementCases implements CaseKind {
    private final AgreementStore store;
    private final Stills stills;
    private final PieceTurns turns;

    AgreementCases(AgreementStore store, Stills stills, PieceTurns turns) {
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

    private List<PieceTurns.Wanted> wanted() {
        List<AgreementStore.Open> open = store.listOpen();
        Map<PupilId, Still> still =
                stills.of(open.stream().map(AgreementStore.Open::pupil).toList());
        return open.stream()
                .map(one -> new PieceTurns.Wanted(
                        one.agreement().entry().value(),
                        one.pupil(),
                        one.level(),
                        one.agreement().given().owner(),
                        AgreementRules.waiting(one.agreement(), still.getOrDefault(one.pupil(), Still.NOTHING)),
                        Optional.of("dossier.task.hand_over")))
                .toList();
    }
}
