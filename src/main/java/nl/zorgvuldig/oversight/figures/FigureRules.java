package nl.zorgvuldig.oversight.figures;

import static nl.zorgvuldig.policy.Clause.POLICY_FOR_EVERYONE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.StaffFunction;

/// Who sees how the clauses stand: *bevoegd gezag* and data protection officer everywhere, a head
/// at the own school. The database says it once more (`oversight.in_my_sight`).
record FigureRules(List<FunctionHeld> functions, LocalDate day) {
    private static final Set<StaffFunction> EVERYWHERE =
            Set.of(StaffFunction.BOARD, StaffFunction.DATA_PROTECTION_OFFICER);

    @Upholds(POLICY_FOR_EVERYONE)
    FigureSight decide() {
        if (today().anyMatch(one -> EVERYWHERE.contains(one.function()))) {
            return new FigureSight.All();
        }
        Set<SchoolId> headed = today().filter(one -> one.function() == StaffFunction.HEAD)
                .map(FunctionHeld::school)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return headed.isEmpty() ? new FigureSight.Nothing() : new FigureSight.Own(headed);
    }

    private Stream<FunctionHeld> today() {
        return functions.stream().filter(one -> one.period().contains(day));
    }
}
