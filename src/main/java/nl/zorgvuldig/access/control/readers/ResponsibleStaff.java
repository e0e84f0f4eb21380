package nl.zorgvuldig.access.control.readers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.casework.FunctionHolder;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Staff who by their function take over open tasks about a pupil: the support coordinator of the
/// school where the pupil is, and the head of the school that keeps the dossier. Decides on no
/// access; tells who can be asked. Inside a unit of work.
@Component
public final class ResponsibleStaff {
    private final Pupils pupils;
    private final Staff staff;

    ResponsibleStaff(Pupils pupils, Staff staff) {
        this.pupils = pupils;
        this.staff = staff;
    }

    /// For many pupils in one query.
    public Day on(LocalDate day, Collection<PupilId> about) {
        return new Day(
                day,
                pupils.list(Set.copyOf(about)).stream()
                        .collect(Collectors.toMap(SchoolCareer::pupil, Function.identity())),
                staff.listHolders(Set.of(StaffFunction.HEAD, StaffFunction.SUPPORT_COORDINATOR), day));
    }

    /// The responsible staff for some pupils, on a day.
    ///
    /// @param pupils without those who do not exist
    /// @param held functions of heads and support coordinators of any school
    public record Day(LocalDate day, Map<PupilId, SchoolCareer> pupils, List<HeldFunction> held) {
        public Day {
            pupils = Map.copyOf(pupils);
            held = List.copyOf(held);
        }

        /// Whether somebody is one of them.
        public boolean acts(PersonId person, PupilId pupil) {
            return holders(pupil)
                    .anyMatch(holder -> held.stream()
                            .anyMatch(function -> function.person().equals(person)
                                    && function.function() == holder.function()
                                    && function.school().equals(holder.school())));
        }

        /// First the support coordinator, then the head.
        public List<WorkTurnFinder.Link> line(PupilId pupil) {
            return holders(pupil).map(WorkTurnFinder.Link::of).toList();
        }

        /// Only the head.
        public List<WorkTurnFinder.Link> head(PupilId pupil) {
            return keeper(pupil).map(WorkTurnFinder.Link::of).toList();
        }

        private Stream<FunctionHolder> holders(PupilId pupil) {
            return Stream.concat(
                    schools(pupil).map(school -> FunctionHolder.at(StaffFunction.SUPPORT_COORDINATOR, school)),
                    keeper(pupil));
        }

        private Stream<FunctionHolder> keeper(PupilId pupil) {
            return Stream.ofNullable(pupils.get(pupil))
                    .map(career -> FunctionHolder.at(StaffFunction.HEAD, career.keeper()));
        }

        private Stream<SchoolId> schools(PupilId pupil) {
            return Stream.ofNullable(pupils.get(pupil))
                    .flatMap(career -> career.enrolments().stream())
                    .filter(enrolment -> enrolment.attends(day))
                    .map(Enrolment::school);
        }
    }
}
