package nl.zorgvuldig.inspection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.access.Openers;
import nl.zorgvuldig.casework.CaseKind;
import nl.zorgvuldig.casework.Holder;
import nl.zorgvuldig.casework.OpenCase;
import nl.zorgvuldig.casework.Turn;
import nl.zorgvuldig.casework.Turns;
import nl.zorgvuldig.casework.Waiting;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// Requests to inspect a dossier, or for a copy of it, of which something is still to come, and whose
/// turn it is. When who was to supervise may not open the dossier any more, the head plans anew at once.
@Component
final class RequestCases implements CaseKind {
    private final RequestStore store;
    private final Pupils pupils;
    private final Openers openers;
    private final Turns turns;

    RequestCases(RequestStore store, Pupils pupils, Openers openers, Turns turns) {
        this.store = store;
        this.pupils = pupils;
        this.openers = openers;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "request";
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        return store.list().stream()
                .flatMap(file -> OpenCase.of(file.id().value(), turns(file, today)))
                .toList();
    }

    private List<Turn> turns(RequestFile file, LocalDate today) {
        AccessRequest request = file.request();
        if (file.state() instanceof RequestState.Planned && supervisor(file).isEmpty()) {
            return List.of(turns.inLine(RequestRules.anew(file, today), heads(request), Set.of(), today));
        }
        return Turns.of(
                RequestRules.RULES.waiting(file, today),
                waiting -> turns.first(waiting, named(waiting, file), heads(request), Set.of(), today));
    }

    private Collection<PersonId> named(Waiting.Somebody waiting, RequestFile file) {
        return switch (waiting.party()) {
            case SUPERVISOR -> supervisor(file).stream().toList();
            case APPLICANT -> List.of(file.request().by());
            case KEEPER, DECIDERS, PROPOSER, SELF -> List.of();
        };
    }

    /// As long as they may open this dossier.
    private Optional<PersonId> supervisor(RequestFile file) {
        return file.state()
                .plan()
                .map(Plan::supervisor)
                .filter(one -> openers.relationOf(one, file.request().pupil()).isPresent());
    }

    private List<Turns.Link> heads(AccessRequest request) {
        return pupils.find(request.pupil()).map(Whereabouts::keeper).stream()
                .map(school -> Turns.Link.of(Holder.at(StaffFunction.HEAD, school)))
                .toList();
    }
}
