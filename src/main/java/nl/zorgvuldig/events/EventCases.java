package nl.zorgvuldig.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.casework.CaseKind;
import nl.zorgvuldig.casework.Holder;
import nl.zorgvuldig.casework.OpenCase;
import nl.zorgvuldig.casework.Turn;
import nl.zorgvuldig.casework.Turns;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// Events that are still to come, and whose turn it is: that of the head of the school, or nobody's
/// until a day.
@Component
final class EventCases implements CaseKind {
    private final EventStore store;
    private final ProofStore proofs;
    private final Turns turns;

    EventCases(EventStore store, ProofStore proofs, Turns turns) {
        this.store = store;
        this.proofs = proofs;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "event";
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        List<EventFile> open = store.listOpen();
        Map<SchoolEventId, ParentsTold> told = proofs.listParents(open.stream()
                .filter(file -> file.state().announced())
                .map(EventFile::id)
                .toList());
        return open.stream()
                .map(file -> file.with(told.getOrDefault(file.id(), ParentsTold.NOBODY)))
                .flatMap(file -> OpenCase.of(file.id().value(), turns(file, today))
                        .map(waits -> waits.labelled(file.request().title())))
                .toList();
    }

    private List<Turn> turns(EventFile file, LocalDate today) {
        Holder head = Holder.at(StaffFunction.HEAD, file.request().school());
        return Turns.of(
                EventRules.RULES.waiting(file, today),
                waiting -> turns.inLine(waiting, List.of(Turns.Link.of(head)), Set.of(), today));
    }
}
