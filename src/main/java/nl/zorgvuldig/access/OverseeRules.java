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
    Ruling decide() {
        return held(StaffFunction.BOARD)
                .<Ruling>map(one -> new Ruling.Allowed(
                        DOSSIER_FOR_GUIDES_AND_AUTHORITY,
                        Relation.BOARD,
                        Optional.empty(),
                        Sentence.of("access.because.oversee_board", one.period())))
                .or(() -> held(StaffFunction.DATA_PROTECTION_OFFICER)
                        .map(one -> new Ruling.Allowed(
                                CONFIDENTIALITY,
                                Relation.PROTECTION,
                                Optional.empty(),
                                Sentence.of("access.because.protection", one.period()))))
                .or(() -> headed().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Ruling.Allowed(
                                OTHER_FILES_WITH_DIRECTION,
                                Relation.HEAD,
                                Optional.empty(),
                                Sentence.of("access.because.oversee_head"))))
                .orElseGet(() -> new Ruling.Denied(OTHER_FILES_WITH_DIRECTION, Sentence.of("access.no.oversee")));
    }

    /// How far somebody looks who may.
    Oversight oversight() {
        boolean board = held(StaffFunction.BOARD).isPresent();
        return board || held(StaffFunction.DATA_PROTECTION_OFFICER).isPresent()
                ? new Oversight(Optional.empty(), board)
                : new Oversight(Optional.of(headed()), true);
    }

    private Set<SchoolId> headed() {
        return functions.stream()
                .filter(one -> one.function() == StaffFunction.HEAD)
                .filter(one -> one.period().contains(day))
                .map(FunctionHeld::school)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private Optional<FunctionHeld> held(StaffFunction function) {
        return functions.stream()
                .filter(one -> one.function() == function && one.period().contains(day))
                .findFirst();
    }
}
