package nl.zorgvuldig.privacy.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.casework.FunctionHolder;
import nl.zorgvuldig.platform.casework.FunctionHolders;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Finds who is to decide on a request today. Inside a unit of work.
@Component
public final class RightKeepers {
    private static final FunctionHolder BOARD = FunctionHolder.of(StaffFunction.BOARD);
    private static final FunctionHolder OFFICER = FunctionHolder.of(StaffFunction.DATA_PROTECTION_OFFICER);

    private final Staff staff;
    private final FunctionHolders holders;
    private final Pupils pupils;
    private final Clock clock;

    RightKeepers(Staff staff, FunctionHolders holders, Pupils pupils, Clock clock) {
        this.staff = staff;
        this.holders = holders;
        this.pupils = pupils;
        this.clock = clock;
    }

    /// Those who decide, never the requester; empty while nobody can.
    public List<PersonId> of(RightRequest request) {
        return keeper(request)
                .map(holder -> holders.list(holder, request.by(), today()))
                .orElse(List.of());
    }

    /// The data protection officer, who sees to it that somebody can decide, while nobody can.
    public List<PersonId> instead(RightRequest request) {
        return of(request).isEmpty() ? holders.list(OFFICER, request.by(), today()) : List.of();
    }

    /// The line of people to ask: those who decide, and after them the one who sees to it that
    /// somebody can.
    public List<WorkTurnFinder.Link> line(RightRequest request) {
        return Stream.concat(
                        keeper(request).map(WorkTurnFinder.Link::of).stream(),
                        Stream.of(WorkTurnFinder.Link.vacant(OFFICER)))
                .toList();
    }

    /// Whether a request about a pupil comes from a head of the school that keeps the dossier:
    /// then the board decides, and no other head of that school.
    boolean askedByHead(RightRequest request) {
        return school(request).filter(school -> heads(request.by(), school)).isPresent();
    }

    private Optional<FunctionHolder> keeper(RightRequest request) {
        if (request.pupil().isEmpty()) {
            return Optional.of(ofSelf(request));
        }
        return school(request)
                .map(school -> heads(request.by(), school) ? BOARD : FunctionHolder.at(StaffFunction.HEAD, school));
    }

    private Optional<SchoolId> school(RightRequest request) {
        return request.pupil().flatMap(pupils::find).map(SchoolCareer::keeper);
    }

    private boolean heads(PersonId person, SchoolId school) {
        return staff.listHolders(StaffFunction.HEAD, today()).stream()
                .filter(held -> held.school().equals(Optional.of(school)))
                .anyMatch(held -> held.person().equals(person));
    }

    private FunctionHolder ofSelf(RightRequest request) {
        boolean ofBoard = request.about().kind() == SubjectKind.GUARDIAN
                || staff.listHolders(StaffFunction.PERSONNEL_OFFICE, today()).stream()
                        .map(HeldFunction::person)
                        .anyMatch(request.by()::equals);
        return ofBoard
                ? BOARD
                : new FunctionHolder(
                        StaffFunction.PERSONNEL_OFFICE,
                        Optional.empty(),
                        Set.of(StaffFunction.BOARD, StaffFunction.HEAD));
    }

    private LocalDate today() {
        return SchoolDay.today(clock);
    }
}
