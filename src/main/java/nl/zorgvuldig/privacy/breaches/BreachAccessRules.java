package nl.zorgvuldig.privacy.breaches;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Access rules for breaches. The data protection officer and the board may do everything, so that
/// the 72 hours do not depend on one person; a head may read those of the own school that are not
/// hidden from heads. Facts in, decision out.
///
/// @param functions of the reader
record BreachAccessRules(List<HeldFunction> functions, LocalDate day) {
    /// The facts that decide who may see a breach.
    record Filed(Optional<SchoolId> school, BreachVisibility circle) {}

    /// The relation through which the act is allowed; empty when it is not.
    @Upholds(CONFIDENTIALITY)
    Optional<AccessRelation> decide(Act act, Filed breach) {
        if (act == BreachActs.READ_BREACH) {
            return keeper().or(() -> head(breach));
        }
        return act == BreachActs.KEEP_BREACH ? keeper() : Optional.empty();
    }

    Optional<AccessRelation> keeper() {
        return holds(StaffFunction.DATA_PROTECTION_OFFICER)
                ? Optional.of(AccessRelation.PROTECTION)
                : holds(StaffFunction.BOARD) ? Optional.of(AccessRelation.BOARD) : Optional.empty();
    }

    /// The relation of a head, of any school; empty for anybody else.
    Optional<AccessRelation> anyHead() {
        return holds(StaffFunction.HEAD) ? Optional.of(AccessRelation.HEAD) : Optional.empty();
    }

    private Optional<AccessRelation> head(Filed breach) {
        return switch (breach.circle()) {
            case PROTECTION -> Optional.empty();
            case SCHOOL ->
                functions.stream()
                        .filter(function -> function.function() == StaffFunction.HEAD)
                        .filter(function -> function.period().contains(day))
                        .filter(function -> function.school().equals(breach.school()))
                        .findFirst()
                        .map(_ -> AccessRelation.HEAD);
        };
    }

    private boolean holds(StaffFunction function) {
        return functions.stream()
                .anyMatch(heldFunction -> heldFunction.function() == function
                        && heldFunction.period().contains(day));
    }
}
