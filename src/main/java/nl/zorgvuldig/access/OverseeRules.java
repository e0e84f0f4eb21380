package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.StaffFunction;

/// Who may ask what others could open: a head about the own school, board and data protection
/// officer everywhere. The officer sees no name of a pupil.
record OverseeRules(List<FunctionHeld> functions, LocalDate day) {
    @Upholds({DOSSIER_FOR_GUIDES_AND_AUTHORITY, CONFIDENTIALITY})
    OverseeDecision decide() {
        return held(StaffFunction.BOARD)
                .<OverseeDecision>map(one -> new OverseeDecision.Everywhere(
                        Relation.BOARD,
                        DOSSIER_FOR_GUIDES_AND_AUTHORITY,
                        Sentence.of("access.because.oversee_board", one.period())))
                .or(() -> held(StaffFunction.DATA_PROTECTION_OFFICER)
                        .map(one -> new OverseeDecision.Everywhere(
                                Relation.PROTECTION,
                                CONFIDENTIALITY,
                                Sentence.of("access.because.protection", one.period()))))
                .or(this::atSchools)
                .orElseGet(() ->
                        new OverseeDecision.Refused(OTHER_FILES_WITH_DIRECTION, Sentence.of("access.no.oversee")));
    }

    private Optional<OverseeDecision> atSchools() {
        Set<SchoolId> headed = functions.stream()
                .filter(one -> one.function() == StaffFunction.HEAD)
                .filter(one -> one.period().contains(day))
                .map(FunctionHeld::school)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return headed.isEmpty()
                ? Optional.empty()
                : Optional.of(new OverseeDecision.AtSchools(
                        headed, OTHER_FILES_WITH_DIRECTION, Sentence.of("access.because.oversee_head")));
    }

    private Optional<FunctionHeld> held(StaffFunction function) {
        return functions.stream()
                .filter(one -> one.function() == function && one.period().contains(day))
                .findFirst();
    }
}
