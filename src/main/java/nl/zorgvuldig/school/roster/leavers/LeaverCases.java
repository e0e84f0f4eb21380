package nl.zorgvuldig.school.roster.leavers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// Undecided proposed leavers as cases: awaiting the head of the school that keeps the dossier.
/// Nobody else ends an enrolment; where there is no head, somebody sees to it that there is.
@Component
final class LeaverCases implements CaseKind {
    private final ProposedLeaverStore store;
    private final Staff staff;
    private final WorkTurnFinder turns;

    LeaverCases(ProposedLeaverStore store, Staff staff, WorkTurnFinder turns) {
        this.store = store;
        this.staff = staff;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "leaver";
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        Map<SchoolId, Set<PersonId>> heads = staff.listHeads(today);
        return store.listUndecided().stream()
                .flatMap(file -> open(file, heads.getOrDefault(file.request().school(), Set.of()), today))
                .toList();
    }

    private Stream<OpenCase> open(LeaverFile file, Set<PersonId> heads, LocalDate today) {
        return OpenCase.of(
                file.id().value(),
                file.request().pupil(),
                WorkTurnFinder.of(
                        LeaverRules.RULES.waiting(file, today),
                        waiting -> turns.first(waiting, heads, List.of(), Set.of(), today)));
    }
}
