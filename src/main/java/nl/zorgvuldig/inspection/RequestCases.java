package nl.zorgvuldig.inspection;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.zorgvuldig.casework.CaseKind;
import nl.zorgvuldig.casework.Holder;
import nl.zorgvuldig.casework.OpenCase;
import nl.zorgvuldig.casework.Turn;
import nl.zorgvuldig.casework.Turns;
import nl.zorgvuldig.casework.Waiting;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.inspection.RequestRules.ApplicantToday;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// Requests to inspect a dossier, or for a copy of it, of which something is still to come, and whose
/// turn it is as the people in them are today.
@Component
final class RequestCases implements CaseKind {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm 'uur'", Locale.ROOT);

    private final RequestStore store;
    private final RequestPeople people;
    private final Pupils pupils;
    private final Turns turns;

    RequestCases(RequestStore store, RequestPeople people, Pupils pupils, Turns turns) {
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

    private List<Turn> turns(RequestFile file, LocalDate today) {
        return Turns.of(
                RequestRules.waiting(file, people.supervisor(file), applicant(file), today),
                waiting -> turns.first(waiting, named(waiting, file), heads(file.request()), Set.of(), today));
    }

    /// Asked for what lies ready alone; of anything else the head decides, whoever asked it.
    private ApplicantToday applicant(RequestFile file) {
        return file.state() instanceof RequestState.Offered ? people.applicant(file) : ApplicantToday.AS_THEN;
    }

    private static Collection<PersonId> named(Waiting.Somebody waiting, RequestFile file) {
        return switch (waiting.party()) {
            case SUPERVISOR ->
                file.state().plan().map(Plan::supervisor).stream().toList();
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
