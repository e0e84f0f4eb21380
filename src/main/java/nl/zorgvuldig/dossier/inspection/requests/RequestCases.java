package nl.zorgvuldig.dossier.inspection.requests;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.zorgvuldig.dossier.inspection.requests.RequestRules.ApplicantToday;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.FunctionHolder;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Open requests to inspect a dossier or to have a copy of it, and who must act on them, given the
/// present situation of the people involved.
@Component
final class RequestCases implements CaseKind {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm 'uur'", Locale.ROOT);

    private final RequestStore store;
    private final RequestPeople people;
    private final Pupils pupils;
    private final WorkTurnFinder turns;

    RequestCases(RequestStore store, RequestPeople people, Pupils pupils, WorkTurnFinder turns) {
        this.store = store;
        this.people = people;
        this.pupils = pupils;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "request";
    }

    @Override
    public Set<String> announced() {
        return Set.of("inspection.task.fetch");
    }

    @Override
    public boolean asksOthers() {
        return true;
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        return store.listUnopened().stream()
                .filter(RequestFile::open)
                .flatMap(file -> OpenCase.of(file.id().value(), file.request().pupil(), turns(file, today))
                        .map(open -> file.state()
                                .plan()
                                .map(plan -> open.labelled(HOUR.format(plan.at().atZone(SchoolDay.ZONE))))
                                .orElse(open)))
                .toList();
    }

    private List<WorkTurn> turns(RequestFile file, LocalDate today) {
        return WorkTurnFinder.of(
                RequestRules.waiting(file, people.supervisor(file), applicant(file), today),
                waiting -> turns.first(waiting, named(waiting, file), heads(file.request()), Set.of(), today));
    }

    /// Looked up only for a copy that is ready; anything else the head decides, whoever asked.
    private ApplicantToday applicant(RequestFile file) {
        return file.state() instanceof RequestState.Offered ? people.applicant(file) : ApplicantToday.AS_THEN;
    }

    private static Collection<PersonId> named(AwaitedAction.Somebody waiting, RequestFile file) {
        return switch (waiting.party()) {
            case SUPERVISOR ->
                file.state().plan().map(InspectionAppointment::supervisor).stream()
                        .toList();
            case APPLICANT -> List.of(file.request().by());
            case KEEPER, DECIDERS, PROPOSER, SELF -> List.of();
        };
    }

    private List<WorkTurnFinder.Link> heads(AccessRequest request) {
        return pupils.find(request.pupil()).map(SchoolCareer::keeper).stream()
                .map(school -> WorkTurnFinder.Link.of(FunctionHolder.at(StaffFunction.HEAD, school)))
                .toList();
    }
}
