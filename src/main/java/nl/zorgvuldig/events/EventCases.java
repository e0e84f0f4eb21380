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
        List<SchoolEvent> open = store.listOpen();
        Map<SchoolEventId, ParentsTold> told = proofs.listParents(open.stream()
                .filter(one -> one.state().announced())
                .map(SchoolEvent::id)
                .toList());
        return open.stream()
                .flatMap(one -> OpenCase.of(
                        one.id().value(), turns(one, told.getOrDefault(one.id(), ParentsTold.NOBODY), today)))
                .toList();
    }

    private List<Turn> turns(SchoolEvent event, ParentsTold told, LocalDate today) {
        return Turns.of(
                EventRules.waiting(event, told, today),
                head -> turns.inLine(
                        head, List.of(Turns.Link.of(Holder.at(StaffFunction.HEAD, event.school()))), Set.of(), today));
    }
}
