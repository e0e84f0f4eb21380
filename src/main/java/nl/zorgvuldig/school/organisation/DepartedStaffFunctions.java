package nl.zorgvuldig.school.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;

/// Who goes to another school of the board stands in the roster of the first no more, and may hold
/// a function there all the same: the board gave it, and the board ends it. A file ends none, for
/// one in which somebody is forgotten would leave a school without a head.
@Upholds(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY)
final class DepartedStaffFunctions {
    private DepartedStaffFunctions() {}

    /// @param members of the schools by their rosters, also of before
    /// @return the functions at schools that are held on a day by who left the school before it;
    ///     who never stood in its roster did not leave it
    static List<HeldFunction> of(Collection<HeldFunction> held, Collection<StaffMember> members, LocalDate day) {
        return held.stream()
                .filter(function -> function.period().contains(day))
                .filter(function -> left(function, members, day))
                .toList();
    }

    private static boolean left(HeldFunction held, Collection<StaffMember> members, LocalDate day) {
        List<StaffMember> places = members.stream()
                .filter(member -> member.person().equals(held.person()))
                .filter(member -> held.school().equals(Optional.of(member.school())))
                .toList();
        return !places.isEmpty()
                && places.stream().allMatch(member -> member.period().until().isBefore(day));
    }
}
