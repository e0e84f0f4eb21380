package nl.zorgvuldig.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// Who is to decide about a request today.
@Component
final class RightKeepers {
    private final Staff staff;
    private final Pupils pupils;
    private final Clock clock;

    RightKeepers(Staff staff, Pupils pupils, Clock clock) {
        this.staff = staff;
        this.pupils = pupils;
        this.clock = clock;
    }

    /// Inside a unit of work. Never who asked.
    List<PersonId> of(RightRequest request) {
        LocalDate today = SchoolDay.today(clock);
        Optional<PupilId> pupil = request.pupil();
        List<PersonId> all =
                pupil.isPresent()
                        ? pupils
                                .find(pupil.get())
                                .flatMap(where -> staff.findHead(where.keeper(), today))
                                .stream()
                                .toList()
                        : ofSelf(request, today);
        return all.stream().distinct().filter(one -> !one.equals(request.by())).toList();
    }

    private List<PersonId> ofSelf(RightRequest request, LocalDate today) {
        List<PersonId> office = people(StaffFunction.PERSONNEL_OFFICE, today);
        boolean ofBoard =
                request.about().kind() == SubjectKind.GUARDIAN || office.contains(request.by());
        List<PersonId> board = people(StaffFunction.BOARD, today);
        List<PersonId> heads = people(StaffFunction.HEAD, today);
        return ofBoard
                ? board
                : office.stream()
                        .filter(one -> !board.contains(one) && !heads.contains(one))
                        .toList();
    }

    private List<PersonId> people(StaffFunction function, LocalDate today) {
        return staff.listHolders(function, today).stream().map(FunctionHeld::person).toList();
    }
}
