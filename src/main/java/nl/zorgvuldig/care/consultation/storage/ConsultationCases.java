package nl.zorgvuldig.care.consultation.storage;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.care.consultation.Consultation;
import nl.zorgvuldig.care.consultation.ConsultationRules;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.FunctionHolder;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.school.organisation.Workplace;
import org.springframework.stereotype.Component;

/// Consultations that are not over, and who must act: the chair, as long as they work at the
/// school; then its support coordinator, and its head.
@Component
final class ConsultationCases implements CaseKind {
    private final ConsultationStore store;
    private final Staff staff;
    private final WorkTurnFinder turns;

    ConsultationCases(ConsultationStore store, Staff staff, WorkTurnFinder turns) {
        this.store = store;
        this.staff = staff;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "consultation";
    }

    /// Who works where, and who leads a school.
    private record Known(Set<Workplace> working, List<HeldFunction> leading) {
        Set<PersonId> chair(Consultation consultation) {
            return working.contains(new Workplace(consultation.chair(), Optional.of(consultation.school())))
                    ? Set.of(consultation.chair())
                    : Set.of();
        }

        Set<PersonId> leading(SchoolId school) {
            return leading.stream()
                    .filter(function -> function.school().equals(Optional.of(school)))
                    .map(HeldFunction::person)
                    .collect(Collectors.toSet());
        }
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        Known known = new Known(
                Set.copyOf(staff.listWorking(today)),
                staff.listHolders(Set.of(StaffFunction.SUPPORT_COORDINATOR, StaffFunction.HEAD), today));
        return store.listOpen().stream()
                .flatMap(consultation -> OpenCase.of(consultation.id().value(), turns(consultation, known, today)))
                .toList();
    }

    private List<WorkTurn> turns(Consultation consultation, Known known, LocalDate today) {
        return WorkTurnFinder.of(
                ConsultationRules.waiting(consultation, today),
                waiting -> turns.first(
                        waiting, named(waiting, consultation, known), line(consultation.school()), Set.of(), today));
    }

    private static Set<PersonId> named(AwaitedAction.Somebody waiting, Consultation consultation, Known known) {
        return switch (waiting.party()) {
            case PROPOSER -> known.chair(consultation);
            case KEEPER -> {
                Set<PersonId> all = new HashSet<>(known.chair(consultation));
                all.addAll(known.leading(consultation.school()));
                yield all;
            }
            case APPLICANT, SUPERVISOR, DECIDERS, SELF -> Set.of();
        };
    }

    private static List<WorkTurnFinder.Link> line(SchoolId school) {
        return List.of(
                WorkTurnFinder.Link.of(FunctionHolder.at(StaffFunction.SUPPORT_COORDINATOR, school)),
                WorkTurnFinder.Link.of(FunctionHolder.at(StaffFunction.HEAD, school)));
    }
}
