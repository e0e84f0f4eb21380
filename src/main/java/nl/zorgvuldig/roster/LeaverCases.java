package nl.zorgvuldig.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.casework.CaseKind;
import nl.zorgvuldig.casework.OpenCase;
import nl.zorgvuldig.casework.Turns;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.school.Staff;
import org.springframework.stereotype.Component;

/// Pupils who seem to have left by a file and about whom nobody decided, and whose turn it is: that of
/// the head of the school that keeps the dossier. Nobody else ends an enrolment; where there is none,
/// somebody sees to it that there is.
@Component
final class LeaverCases implements CaseKind {
    private final LeaverStore store;
    private final Staff staff;
    private final Turns turns;

    LeaverCases(LeaverStore store, Staff staff, Turns turns) {
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
                Turns.of(
                        LeaverRules.RULES.waiting(file, today),
                        waiting -> turns.first(waiting, heads, List.of(), Set.of(), today)));
    }
}
