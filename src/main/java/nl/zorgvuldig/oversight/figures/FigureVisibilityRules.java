package nl.zorgvuldig.oversight.figures;

import static nl.zorgvuldig.platform.policy.Clause.POLICY_FOR_EVERYONE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Access rules for the figures: *bevoegd gezag* and data protection officer everywhere, a head at
/// the own school. The database enforces the same (`oversight.in_my_sight`).
record FigureVisibilityRules(List<HeldFunction> functions, LocalDate day) {
    private static final Set<StaffFunction> EVERYWHERE =
            Set.of(StaffFunction.BOARD, StaffFunction.DATA_PROTECTION_OFFICER);

    @Upholds(POLICY_FOR_EVERYONE)
    FigureVisibility decide() {
        if (today().anyMatch(function -> EVERYWHERE.contains(function.function()))) {
            return new FigureVisibility.All();
        }
        Set<SchoolId> headed = today().filter(function -> function.function() == StaffFunction.HEAD)
                .map(HeldFunction::school)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return headed.isEmpty() ? new FigureVisibility.Nothing() : new FigureVisibility.Own(headed);
    }

    private Stream<HeldFunction> today() {
        return functions.stream().filter(function -> function.period().contains(day));
    }

    /// The places whose figures somebody sees.
    sealed interface FigureVisibility {
        /// Of every school, and of the board as a whole.
        record All() implements FigureVisibility {}

        /// The schools of which one is head.
        record Own(Set<SchoolId> schools) implements FigureVisibility {
            public Own {
                schools = Set.copyOf(schools);
            }
        }

        record Nothing() implements FigureVisibility {}
    }
}
