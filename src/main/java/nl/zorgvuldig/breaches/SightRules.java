package nl.zorgvuldig.breaches;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.StaffFunction;

/// Who may do what with breaches: who watches over data and the board everything, so that the 72
/// hours do not wait for one person; a head reads those of the own school that were not kept from
/// heads. Facts in, decision out.
///
/// @param functions of the reader
record SightRules(List<FunctionHeld> functions, LocalDate day) {
    /// What decides who may see one.
    record Filed(Optional<SchoolId> school, Circle circle) {}

    /// Through which relation somebody may; empty when they may not.
    @Upholds(CONFIDENTIALITY)
    Optional<Relation> decide(Act act, Filed breach) {
        if (act == BreachActs.READ_BREACH) {
            return keeper().or(() -> head(breach));
        }
        return act == BreachActs.KEEP_BREACH ? keeper() : Optional.empty();
    }

    Optional<Relation> keeper() {
        return holds(StaffFunction.DATA_PROTECTION_OFFICER)
                ? Optional.of(Relation.PROTECTION)
                : holds(StaffFunction.BOARD) ? Optional.of(Relation.BOARD) : Optional.empty();
    }

    /// Whether somebody heads a school at all.
    Optional<Relation> anyHead() {
        return holds(StaffFunction.HEAD) ? Optional.of(Relation.HEAD) : Optional.empty();
    }

    private Optional<Relation> head(Filed breach) {
        return switch (breach.circle()) {
            case PROTECTION -> Optional.empty();
            case SCHOOL ->
                functions.stream()
                        .filter(one -> one.function() == StaffFunction.HEAD)
                        .filter(one -> one.period().contains(day))
                        .filter(one -> one.school().equals(breach.school()))
                        .findFirst()
                        .map(_ -> Relation.HEAD);
        };
    }

    private boolean holds(StaffFunction function) {
        return functions.stream()
                .anyMatch(one -> one.function() == function && one.period().contains(day));
    }
}
