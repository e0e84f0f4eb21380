package nl.zorgvuldig.images.filming;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.images.filming.storage.FilmingStore;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.FunctionHolder;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Open requests to film as cases: awaiting the head of the school until the day.
@Component
final class FilmingCases implements CaseKind {
    private final FilmingStore store;
    private final WorkTurnFinder turns;

    FilmingCases(FilmingStore store, WorkTurnFinder turns) {
        this.store = store;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "filming";
    }

    @Override
    public Set<String> announced() {
        return Set.of("filming.task.decide");
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        return store.listOpen().stream()
                .flatMap(file -> OpenCase.of(file.id().value(), turns(file, today)))
                .toList();
    }

    private List<WorkTurn> turns(FilmingFile file, LocalDate today) {
        return WorkTurnFinder.of(
                FilmingRules.RULES.waiting(file, today),
                head -> turns.inLine(
                        head,
                        List.of(WorkTurnFinder.Link.of(FunctionHolder.at(
                                StaffFunction.HEAD, file.request().school()))),
                        Set.of(),
                        today));
    }
}
