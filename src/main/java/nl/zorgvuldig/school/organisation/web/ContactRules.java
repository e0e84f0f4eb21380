package nl.zorgvuldig.school.organisation.web;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Whom a reader can turn to. It follows from the reader alone, never from what they asked for, so
/// that an answer does not tell where a pupil is. A vacant function, or one that the reader holds,
/// passes to the next in line: head, board, data protection officer.
@Upholds(WHERE_TO_TURN)
final class ContactRules {
    /// With more schools than this, one number for all of them is clearer.
    static final int MOST_HEADS = 2;

    private static final List<StaffFunction> OF_SCHOOL =
            List.of(StaffFunction.HEAD, StaffFunction.BOARD, StaffFunction.DATA_PROTECTION_OFFICER);
    private static final List<StaffFunction> OF_SCHOOLS =
            List.of(StaffFunction.BOARD, StaffFunction.DATA_PROTECTION_OFFICER);
    private static final List<StaffFunction> OF_BOARD =
            List.of(StaffFunction.DATA_PROTECTION_OFFICER, StaffFunction.BOARD);

    private final PersonId reader;
    private final List<HeldFunction> held;

    /// @param held the functions that are held today, in the order in which they were given
    ContactRules(PersonId reader, Collection<HeldFunction> held) {
        this.reader = reader;
        this.held = List.copyOf(held);
    }

    /// The heads of these schools. Without a school it is a matter of the board's level, for the
    /// data protection officer.
    List<HeldFunction> heads(List<SchoolId> schools) {
        if (schools.isEmpty()) {
            return officer();
        }
        if (schools.size() > MOST_HEADS) {
            return board();
        }
        return once(schools.stream().flatMap(school -> first(OF_SCHOOL, Optional.of(school)).stream()));
    }

    List<HeldFunction> board() {
        return first(OF_SCHOOLS, Optional.empty()).stream().toList();
    }

    List<HeldFunction> officer() {
        return first(OF_BOARD, Optional.empty()).stream().toList();
    }

    List<HeldFunction> personnelOffice() {
        return Stream.concat(Stream.of(StaffFunction.PERSONNEL_OFFICE), OF_SCHOOLS.stream())
                .flatMap(function -> holder(function, Optional.empty()).stream())
                .limit(1)
                .toList();
    }

    /// Each person once, by the function in which they come first.
    static List<HeldFunction> once(Stream<HeldFunction> people) {
        Set<PersonId> shown = new HashSet<>();
        return people.filter(holder -> shown.add(holder.person())).toList();
    }

    private Optional<HeldFunction> first(List<StaffFunction> line, Optional<SchoolId> school) {
        return line.stream()
                .map(function -> holder(function, school))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<HeldFunction> holder(StaffFunction function, Optional<SchoolId> school) {
        return held.stream()
                .filter(holder -> holder.function() == function)
                .filter(holder -> !function.ofSchool() || holder.school().equals(school))
                .filter(holder -> !holder.person().equals(reader))
                .findFirst();
    }
}
