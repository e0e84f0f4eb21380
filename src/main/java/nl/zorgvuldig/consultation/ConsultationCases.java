package nl.zorgvuldig.consultation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.casework.CaseKind;
import nl.zorgvuldig.casework.Holder;
import nl.zorgvuldig.casework.OpenCase;
import nl.zorgvuldig.casework.Turn;
import nl.zorgvuldig.casework.Turns;
import nl.zorgvuldig.casework.Waiting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.school.Workplace;
import org.springframework.stereotype.Component;

/// Consultations that are not over, and whose turn it is: of who leads one, as long as they work at
/// the school; then of its support coordinator, and its head.
@Component
final class ConsultationCases implements CaseKind {
    private final ConsultationStore store;
    private final Staff staff;
    private final Turns turns;

    ConsultationCases(ConsultationStore store, Staff staff, Turns turns) {
        this.store = store;
        this.staff = staff;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "consultation";
    }

    /// Who works where, and who leads a school.
    private record Known(Set<Workplace> working, List<FunctionHeld> leading) {
        Set<PersonId> chair(Consultation one) {
            return working.contains(new Workplace(one.chair(), Optional.of(one.school())))
                    ? Set.of(one.chair())
                    : Set.of();
        }

        Set<PersonId> leading(SchoolId school) {
            return leading.stream()
                    .filter(one -> one.school().equals(Optional.of(school)))
                    .map(FunctionHeld::person)
                    .collect(Collectors.toSet());
        }
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        Known known = new Known(
                Set.copyOf(staff.listWorking(today)),
                staff.listHolders(Set.of(StaffFunction.SUPPORT_COORDINATOR, StaffFunction.HEAD), today));
        return store.listOpen().stream()
                .flatMap(one -> OpenCase.of(one.id().value(), turns(one, known, today)))
                .toList();
    }

    private List<Turn> turns(Consultation one, Known known, LocalDate today) {
        return Turns.of(
                ConsultationRules.waiting(one, today),
                waiting -> turns.first(waiting, named(waiting, one, known), line(one.school()), Set.of(), today));
    }

    private static Set<PersonId> named(Waiting.Somebody waiting, Consultation one, Known known) {
        return switch (waiting.party()) {
            case PROPOSER -> known.chair(one);
            case KEEPER -> {
                Set<PersonId> all = new HashSet<>(known.chair(one));
                all.addAll(known.leading(one.school()));
                yield all;
            }
            case APPLICANT, SUPERVISOR, DECIDERS, SELF -> Set.of();
        };
    }

    private static List<Turns.Link> line(SchoolId school) {
        return List.of(
                Turns.Link.of(Holder.at(StaffFunction.SUPPORT_COORDINATOR, school)),
                Turns.Link.of(Holder.at(StaffFunction.HEAD, school)));
    }
}
