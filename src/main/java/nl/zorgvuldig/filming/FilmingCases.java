package nl.zorgvuldig.filming;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.casework.CaseKind;
import nl.zorgvuldig.casework.Holder;
import nl.zorgvuldig.casework.OpenCase;
import nl.zorgvuldig.casework.Turn;
import nl.zorgvuldig.casework.Turns;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// Requests to film of which something may still become, and whose turn it is: that of the head of
/// the school, until the day.
@Component
final class FilmingCases implements CaseKind {
    private final FilmingStore store;
    private final Turns turns;

    FilmingCases(FilmingStore store, Turns turns) {
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

    private List<Turn> turns(FilmingFile file, LocalDate today) {
        return Turns.of(
                FilmingRules.RULES.waiting(file, today),
                head -> turns.inLine(
                        head,
                        List.of(Turns.Link.of(
                                Holder.at(StaffFunction.HEAD, file.request().school()))),
                        Set.of(),
                        today));
    }
}
