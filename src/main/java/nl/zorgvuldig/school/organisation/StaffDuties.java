package nl.zorgvuldig.school.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.kernel.Period;

/// What someone does at the schools, past, present and to come: the functions they hold, the groups
/// they guide, newest school year first, and the schools where they work.
public record StaffDuties(List<HeldFunction> functions, List<GuidedGroup> groups, List<StaffMember> works) {

    /// Whether any of it holds on a day.
    public boolean on(LocalDate day) {
        Stream<Period> functional = functions.stream().map(HeldFunction::period);
        Stream<Period> guiding = groups.stream().map(GuidedGroup::period);
        Stream<Period> working = works.stream().map(StaffMember::period);
        return Stream.of(functional, guiding, working)
                .flatMap(periods -> periods)
                .anyMatch(period -> period.contains(day));
    }
}
