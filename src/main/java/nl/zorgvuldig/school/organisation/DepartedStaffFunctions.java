package nl.zorgvuldig.school.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;

/// Functions of staff who left a school. Somebody who moves to another school of the board
/// disappears from the roster of the first, and may still hold a function there: the board gave it,
/// and the board ends it. No roster file ends a function, since a file in which somebody was
/// forgotten would leave a school without a head.
@Upholds(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY)
final class DepartedStaffFunctions {
    private DepartedStaffFunctions() {}

    /// @param members of the schools by their rosters, former ones included
    /// @return the functions at schools that are held on a day by people who left the school before
    ///     it; a person who never was in its roster did not leave it
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
