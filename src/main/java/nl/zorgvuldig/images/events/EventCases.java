package nl.zorgvuldig.images.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.images.events.notices.EventNoticeProofStore;
import nl.zorgvuldig.images.events.notices.ParentNoticeStatus;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.FunctionHolder;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Upcoming events as cases: awaiting the head of the school, or nobody until a day.
@Component
final class EventCases implements CaseKind {
    private final EventStore store;
    private final EventNoticeProofStore proofs;
    private final WorkTurnFinder turns;

    EventCases(EventStore store, EventNoticeProofStore proofs, WorkTurnFinder turns) {
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
        Map<SchoolEventId, ParentNoticeStatus> told = proofs.listParents(open.stream()
                .filter(file -> file.state().announced())
                .map(EventFile::id)
                .toList());
        return open.stream()
                .map(file -> file.with(told.getOrDefault(file.id(), ParentNoticeStatus.NOBODY)))
                .flatMap(file -> OpenCase.of(file.id().value(), turns(file, today))
                        .map(waits -> waits.labelled(file.request().title())))
                .toList();
    }

    private List<WorkTurn> turns(EventFile file, LocalDate today) {
        FunctionHolder head =
                FunctionHolder.at(StaffFunction.HEAD, file.request().school());
        return WorkTurnFinder.of(
                EventRules.RULES.waiting(file, today),
                waiting -> turns.inLine(waiting, List.of(WorkTurnFinder.Link.of(head)), Set.of(), today));
    }
}
