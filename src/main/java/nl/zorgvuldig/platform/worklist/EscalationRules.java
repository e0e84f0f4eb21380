package nl.zorgvuldig.platform.worklist;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Rules for who is notified that something about a pupil is late, besides the person whose turn it
/// is; they learn no more of it than the kind. A function that nobody else holds is passed over.
/// What is about no pupil, such as a request of somebody about themselves, is escalated only to the
/// data protection officer.
///
/// @param functions all that are held today
/// @param reachable people who can be notified by mail
@Upholds(WHERE_TO_TURN)
record EscalationRules(Collection<HeldFunction> functions, Set<PersonId> reachable) {
    static final String MEDICAL = "viewing";

    /// Kinds known only to those whose turn it is: that something is disclosed to others may be
    /// hidden from everybody else.
    static final Set<String> HIDDEN = Set.of("disclosure", "untold");

    /// Kinds that the keeper of the dossiers decides about; a support coordinator knows nothing of
    /// them.
    static final Set<String> KEEPERS = Set.of("request", "copy", "right", "card_opening");

    /// Kinds of which the data protection officer is notified at once.
    static final Set<String> WATCHED = Set.of("breach", "right", "request");

    private static final List<StaffFunction> LINE = List.of(
            StaffFunction.SUPPORT_COORDINATOR,
            StaffFunction.HEAD,
            StaffFunction.BOARD,
            StaffFunction.DATA_PROTECTION_OFFICER);

    /// A case whose last day is over.
    ///
    /// @param kind the code of the kind of case
    /// @param people staff whose turn it is; empty when it is the turn of others
    /// @param school of the pupil it is about
    /// @param recovery people who can open the medical files of these people for them
    record Late(String kind, Set<PersonId> people, Optional<SchoolId> school, Set<PersonId> recovery) {
        Late {
            people = Set.copyOf(people);
            recovery = Set.copyOf(recovery);
        }
    }

    Set<PersonId> of(Late late) {
        if (late.people().isEmpty() || HIDDEN.contains(late.kind())) {
            return Set.of();
        }
        if (late.school().isEmpty() && !late.kind().equals(MEDICAL)) {
            return WATCHED.contains(late.kind())
                    ? without(holders(StaffFunction.DATA_PROTECTION_OFFICER), late)
                    : Set.of();
        }
        Stream<Set<PersonId>> line = late.kind().equals(MEDICAL)
                ? Stream.of(late.recovery(), holders(StaffFunction.DATA_PROTECTION_OFFICER))
                : line(late);
        Set<PersonId> told = new HashSet<>(line.map(people -> without(people, late))
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(Set.of()));
        if (WATCHED.contains(late.kind())) {
            told.addAll(without(holders(StaffFunction.DATA_PROTECTION_OFFICER), late));
        }
        return told;
    }

    private Stream<Set<PersonId>> line(Late late) {
        Set<SchoolId> schools = late.school().stream().collect(Collectors.toSet());
        List<StaffFunction> theirs = functions.stream()
                .filter(held -> late.people().contains(held.person()))
                .filter(held -> held.school().map(schools::contains).orElse(true))
                .map(HeldFunction::function)
                .toList();
        return after(theirs).stream()
                .filter(function -> function != StaffFunction.SUPPORT_COORDINATOR || !KEEPERS.contains(late.kind()))
                .map(function -> function.ofSchool() ? holders(function, schools) : holders(function));
    }

    /// The functions to escalate to. For somebody who holds several functions, the highest counts.
    /// After the data protection officer comes the board again: somebody else must know.
    private static List<StaffFunction> after(List<StaffFunction> held) {
        if (held.contains(StaffFunction.DATA_PROTECTION_OFFICER)) {
            return List.of(StaffFunction.BOARD);
        }
        int highest = held.stream().mapToInt(EscalationRules::place).max().orElse(-1);
        return LINE.subList(highest + 1, LINE.size());
    }

    /// Somebody who works for the board and not at a school ranks as a head does.
    private static int place(StaffFunction function) {
        return switch (function) {
            case SUPPORT_COORDINATOR, HEAD, BOARD, DATA_PROTECTION_OFFICER -> LINE.indexOf(function);
            case ADMINISTRATOR, PERSONNEL_OFFICE, SCHOOL_DOCTOR -> LINE.indexOf(StaffFunction.HEAD);
        };
    }

    private Set<PersonId> holders(StaffFunction function) {
        return functions.stream()
                .filter(held -> held.function() == function)
                .map(HeldFunction::person)
                .filter(reachable::contains)
                .collect(Collectors.toSet());
    }

    private Set<PersonId> holders(StaffFunction function, Set<SchoolId> schools) {
        return functions.stream()
                .filter(held -> held.function() == function)
                .filter(held -> held.school().filter(schools::contains).isPresent())
                .map(HeldFunction::person)
                .filter(reachable::contains)
                .collect(Collectors.toSet());
    }

    private static Set<PersonId> without(Set<PersonId> people, Late late) {
        return people.stream().filter(person -> !late.people().contains(person)).collect(Collectors.toSet());
    }
}
