package nl.zorgvuldig.school.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.kernel.Period;

/// Duties of a person at the schools, past, present and future: functions held, groups guided
/// (newest school year first), and workplaces.
public record StaffDuties(List<HeldFunction> functions, List<GuidedGroup> groups, List<StaffMember> works) {

    /// Whether any of them is current on a day.
    public boolean on(LocalDate day) {
        Stream<Period> functional = functions.stream().map(HeldFunction::period);
        Stream<Period> guiding = groups.stream().map(GuidedGroup::period);
        Stream<Period> working = works.stream().map(StaffMember::period);
        return Stream.of(functional, guiding, working)
                .flatMap(periods -> periods)
                .anyMatch(period -> period.contains(day));
    }
}
