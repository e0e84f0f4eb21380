package nl.zorgvuldig.school.organisation.appointments;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.school.organisation.StaffFunction.BOARD;
import static nl.zorgvuldig.school.organisation.StaffFunction.DATA_PROTECTION_OFFICER;
import static nl.zorgvuldig.school.organisation.StaffFunction.HEAD;
import static nl.zorgvuldig.school.organisation.StaffFunction.PERSONNEL_OFFICE;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Rules for giving and ending functions.
///
/// @param held every function held at the board and its schools: past, present and future
/// @param staff people who work for the board and can sign in
record AppointmentRules(LocalDate today, List<HeldFunction> held, Set<PersonId> staff, Set<SchoolId> schools) {
    private static final Set<StaffFunction> SUPERIORS = EnumSet.of(HEAD, BOARD);

    /// At most one objection for each field.
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    List<Objection> objections(AppointmentRequest wish) {
        return Stream.of(person(wish), school(wish), from(wish), until(wish), function(wish))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Objection> person(AppointmentRequest wish) {
        return switch (wish.nominee()) {
            case AppointmentNominee.Known known
            when !staff.contains(known.person()) -> no("person", "school.appoint.no.person");
            case AppointmentNominee.Known _ -> Optional.empty();
            case AppointmentNominee.Newcomer newcomer
            when newcomer.name().family().isEmpty() -> no("family", "school.appoint.no.family");
            case AppointmentNominee.Newcomer newcomer
            when !address(newcomer.email()) -> no("email", "school.appoint.no.email");
            case AppointmentNominee.Newcomer _ -> Optional.empty();
        };
    }

    /// Whether the text has something before and after one at-sign, and no spaces; only sending
    /// mail tells whether the address exists.
    private static boolean address(String email) {
        return email.length() <= 254 && email.matches("[^\\s@<>,;:\"]+@[^\\s@<>,;:\"]+");
    }

    private Optional<Objection> school(AppointmentRequest wish) {
        return !wish.function().ofSchool()
                        || wish.school().filter(schools::contains).isPresent()
                ? Optional.empty()
                : no("school", "school.appoint.no.school");
    }

    private Optional<Objection> from(AppointmentRequest wish) {
        if (wish.from().isBefore(today)) {
            return no("from", "school.appoint.no.past");
        }
        return wish.from().isAfter(today.plusYears(1)) ? no("from", "school.appoint.no.far") : Optional.empty();
    }

    private static Optional<Objection> until(AppointmentRequest wish) {
        return wish.last().isBefore(wish.from()) ? no("until", "school.appoint.no.time") : Optional.empty();
    }

    /// Nobody holds one function twice at a time, and supervisors do not supervise themselves: the
    /// data protection officer has no other function here (AVG art. 38, sixth paragraph). The
    /// personnel office is neither head nor board.
    private Optional<Objection> function(AppointmentRequest wish) {
        if (!(wish.nominee() instanceof AppointmentNominee.Known known)
                || wish.last().isBefore(wish.from())) {
            return Optional.empty();
        }
        Period period = new Period(wish.from(), wish.last());
        List<HeldFunction> together = held.stream()
                .filter(function -> function.person().equals(known.person()))
                .filter(function -> function.period().overlaps(period))
                .toList();
        Optional<HeldFunction> same = together.stream()
                .filter(function -> function.function() == wish.function())
                .filter(function -> function.school().equals(wish.place()))
                .findFirst();
        if (same.isPresent()) {
            return no("function", "school.appoint.no.twice", same.get().period());
        }
        if (together.stream().anyMatch(function -> watcher(function.function(), wish.function()))) {
            return no("function", "school.appoint.no.watcher");
        }
        return together.stream().anyMatch(function -> superior(function.function(), wish.function()))
                ? no("function", "school.appoint.no.superior")
                : Optional.empty();
    }

    private static boolean watcher(StaffFunction function, StaffFunction other) {
        return function != other && (function == DATA_PROTECTION_OFFICER || other == DATA_PROTECTION_OFFICER);
    }

    /// Whether one of the two decides about people and the other reads their personnel dossiers.
    private static boolean superior(StaffFunction function, StaffFunction other) {
        return (function == PERSONNEL_OFFICE && SUPERIORS.contains(other))
                || (other == PERSONNEL_OFFICE && SUPERIORS.contains(function));
    }

    /// Why a function cannot end on that last day.
    Optional<Objection> ending(HeldFunction function, LocalDate last) {
        if (last.isBefore(today.minusDays(1))) {
            return no("last", "school.appoint.no.end_past");
        }
        if (last.isAfter(function.period().until())) {
            return no("last", "school.appoint.no.end_later", function.period().until());
        }
        return function.function() == BOARD && lastOfBoard(function, last)
                ? no("last", "school.appoint.no.last_of_board")
                : Optional.empty();
    }

    /// Whether the board would be left without anybody who can appoint people.
    private boolean lastOfBoard(HeldFunction leaving, LocalDate last) {
        return held.stream()
                .filter(function ->
                        function.function() == BOARD && !function.id().equals(leaving.id()))
                .noneMatch(function -> !function.period().from().isAfter(last.plusDays(1))
                        && function.period().until().isAfter(last));
    }

    /// Whether the function would not be held for a single day; it is then withdrawn.
    static boolean neverHeld(HeldFunction function, LocalDate last) {
        return last.isBefore(function.period().from());
    }

    private static Optional<Objection> no(String field, String key, Object... gaps) {
        return Optional.of(new Objection(field, Sentence.of(key, gaps)));
    }
}
