package nl.zorgvuldig.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.casework.CaseKind;
import nl.zorgvuldig.casework.Holder;
import nl.zorgvuldig.casework.OpenCase;
import nl.zorgvuldig.casework.Turn;
import nl.zorgvuldig.casework.Turns;
import nl.zorgvuldig.casework.Waiting;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.school.Workplace;
import org.springframework.stereotype.Component;

/// Requests to inspect a dossier, or for a copy of it, of which something is still to come, and whose
/// turn it is. When who supervises does not work here any more, the head plans anew.
@Component
final class RequestCases implements CaseKind {
    private final RequestStore store;
    private final Pupils pupils;
    private final Staff staff;
    private final Turns turns;

    RequestCases(RequestStore store, Pupils pupils, Staff staff, Turns turns) {
        this.store = store;
        this.pupils = pupils;
        this.staff = staff;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "request";
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        Set<PersonId> working =
                staff.listWorking(today).stream().map(Workplace::person).collect(Collectors.toSet());
        return store.list().stream()
                .map(file -> new OpenCase(file.id().value(), turns(file, working, today)))
                .filter(one -> !one.turns().isEmpty())
                .toList();
    }

    private List<Turn> turns(RequestFile file, Set<PersonId> working, LocalDate today) {
        AccessRequest request = file.request();
        return Turns.of(
                RequestRules.RULES.waiting(file, today),
                waiting -> turns.first(
                        waiting, named(waiting, file, working), heads(request), Set.of(request.by()), today));
    }

    private static List<PersonId> named(Waiting.Somebody waiting, RequestFile file, Set<PersonId> working) {
        return switch (waiting.party()) {
            case SUPERVISOR ->
                file.state().plan().map(Plan::supervisor).filter(working::contains).stream()
                        .toList();
            case APPLICANT -> List.of(file.request().by());
            case KEEPER, DECIDERS, PROPOSER, SELF -> List.of();
        };
    }

    private List<Turns.Link> heads(AccessRequest request) {
        return pupils.find(request.pupil()).map(Whereabouts::keeper).stream()
                .map(school -> Turns.Link.of(Holder.at(StaffFunction.HEAD, school)))
                .toList();
    }
}
