package nl.zorgvuldig.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
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
        List<PersonId> all =
                request.pupil().map(pupil -> ofPupil(pupil, request, today)).orElseGet(() -> ofSelf(request, today));
        return all.stream().distinct().filter(one -> !one.equals(request.by())).toList();
    }

    /// Who watches over data, and is told when nobody can decide. Inside a unit of work.
    List<PersonId> officers(RightRequest request) {
        return people(StaffFunction.DATA_PROTECTION_OFFICER, SchoolDay.today(clock)).stream()
                .distinct()
                .filter(one -> !one.equals(request.by()))
                .toList();
    }

    /// Whether who asks about a pupil is head of the school that keeps the dossier: then the board
    /// decides, and no other head of that school. Inside a unit of work.
    boolean askedByHead(RightRequest request) {
        LocalDate today = SchoolDay.today(clock);
        return request.pupil()
                .flatMap(pupil -> pupils.find(pupil))
                .map(Whereabouts::keeper)
                .filter(school -> heads(request.by(), school, today))
                .isPresent();
    }

    private boolean heads(PersonId person, SchoolId school, LocalDate today) {
        return staff.listHolders(StaffFunction.HEAD, today).stream()
                .filter(held -> held.school().equals(Optional.of(school)))
                .anyMatch(held -> held.person().equals(person));
    }

    private List<PersonId> ofPupil(PupilId pupil, RightRequest request, LocalDate today) {
        if (askedByHead(request)) {
            return people(StaffFunction.BOARD, today);
        }
        return pupils.find(pupil).flatMap(where -> staff.findHead(where.keeper(), today)).stream()
                .toList();
    }

    private List<PersonId> ofSelf(RightRequest request, LocalDate today) {
        List<PersonId> office = people(StaffFunction.PERSONNEL_OFFICE, today);
        boolean ofBoard = request.about().kind() == SubjectKind.GUARDIAN || office.contains(request.by());
        List<PersonId> board = people(StaffFunction.BOARD, today);
        List<PersonId> heads = people(StaffFunction.HEAD, today);
        return ofBoard
                ? board
                : office.stream()
                        .filter(one -> !board.contains(one) && !heads.contains(one))
                        .toList();
    }

    private List<PersonId> people(StaffFunction function, LocalDate today) {
        return staff.listHolders(function, today).stream()
                .map(FunctionHeld::person)
                .toList();
    }
}
