package nl.zorgvuldig.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.casework.Holder;
import nl.zorgvuldig.casework.Holders;
import nl.zorgvuldig.casework.Turns;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// Who is to decide about a request today. Inside a unit of work.
@Component
final class RightKeepers {
    private static final Holder BOARD = Holder.of(StaffFunction.BOARD);
    private static final Holder OFFICER = Holder.of(StaffFunction.DATA_PROTECTION_OFFICER);

    private final Staff staff;
    private final Holders holders;
    private final Pupils pupils;
    private final Clock clock;

    RightKeepers(Staff staff, Holders holders, Pupils pupils, Clock clock) {
        this.staff = staff;
        this.holders = holders;
        this.pupils = pupils;
        this.clock = clock;
    }

    /// Who decides, never who asked; nobody while nobody can.
    List<PersonId> of(RightRequest request) {
        return keeper(request)
                .map(holder -> holders.list(holder, request.by(), today()))
                .orElse(List.of());
    }

    /// Who watches over data, while nobody can decide: they see to it that somebody can.
    List<PersonId> instead(RightRequest request) {
        return of(request).isEmpty() ? holders.list(OFFICER, request.by(), today()) : List.of();
    }

    /// Who is asked to decide, and after them who sees to it that somebody can.
    List<Turns.Link> line(RightRequest request) {
        return Stream.concat(keeper(request).map(Turns.Link::of).stream(), Stream.of(Turns.Link.vacant(OFFICER)))
                .toList();
    }

    /// Whether who asks about a pupil is head of the school that keeps the dossier: then the board
    /// decides, and no other head of that school.
    boolean askedByHead(RightRequest request) {
        return school(request).filter(school -> heads(request.by(), school)).isPresent();
    }

    private Optional<Holder> keeper(RightRequest request) {
        if (request.pupil().isEmpty()) {
            return Optional.of(ofSelf(request));
        }
        return school(request)
                .map(school -> heads(request.by(), school) ? BOARD : Holder.at(StaffFunction.HEAD, school));
    }

    private Optional<SchoolId> school(RightRequest request) {
        return request.pupil().flatMap(pupils::find).map(Whereabouts::keeper);
    }

    private boolean heads(PersonId person, SchoolId school) {
        return staff.listHolders(StaffFunction.HEAD, today()).stream()
                .filter(held -> held.school().equals(Optional.of(school)))
                .anyMatch(held -> held.person().equals(person));
    }

    private Holder ofSelf(RightRequest request) {
        boolean ofBoard = request.about().kind() == SubjectKind.GUARDIAN
                || staff.listHolders(StaffFunction.PERSONNEL_OFFICE, today()).stream()
                        .map(FunctionHeld::person)
                        .anyMatch(request.by()::equals);
        return ofBoard
                ? BOARD
                : new Holder(
                        StaffFunction.PERSONNEL_OFFICE,
                        Optional.empty(),
                        Set.of(StaffFunction.BOARD, StaffFunction.HEAD));
    }

    private LocalDate today() {
        return SchoolDay.today(clock);
    }
}
