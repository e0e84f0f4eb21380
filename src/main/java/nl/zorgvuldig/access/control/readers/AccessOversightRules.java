package nl.zorgvuldig.access.control.readers;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Rules on who may ask what other people can open: a head about their own school, board and data
/// protection officer everywhere. The officer sees no names of pupils.
public record AccessOversightRules(List<HeldFunction> functions, LocalDate day) {
    @Upholds({DOSSIER_FOR_GUIDES_AND_AUTHORITY, CONFIDENTIALITY})
    public AccessRuling decide() {
        return held(StaffFunction.BOARD)
                .<AccessRuling>map(function -> new AccessRuling.Allowed(
                        DOSSIER_FOR_GUIDES_AND_AUTHORITY,
                        AccessRelation.BOARD,
                        Optional.empty(),
                        Sentence.of("access.because.oversee_board", function.period())))
                .or(() -> held(StaffFunction.DATA_PROTECTION_OFFICER)
                        .map(function -> new AccessRuling.Allowed(
                                CONFIDENTIALITY,
                                AccessRelation.PROTECTION,
                                Optional.empty(),
                                Sentence.of("access.because.protection", function.period()))))
                .or(() -> headed().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new AccessRuling.Allowed(
                                OTHER_FILES_WITH_DIRECTION,
                                AccessRelation.HEAD,
                                Optional.empty(),
                                Sentence.of("access.because.oversee_head"))))
                .orElseGet(() -> new AccessRuling.Denied(OTHER_FILES_WITH_DIRECTION, Sentence.of("access.no.oversee")));
    }

    /// The scope of somebody who may ask.
    public AccessOversight oversight() {
        boolean board = held(StaffFunction.BOARD).isPresent();
        return board || held(StaffFunction.DATA_PROTECTION_OFFICER).isPresent()
                ? new AccessOversight(Optional.empty(), board)
                : new AccessOversight(Optional.of(headed()), true);
    }

    private Set<SchoolId> headed() {
        return functions.stream()
                .filter(function -> function.function() == StaffFunction.HEAD)
                .filter(function -> function.period().contains(day))
                .map(HeldFunction::school)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private Optional<HeldFunction> held(StaffFunction function) {
        return functions.stream()
                .filter(heldFunction -> heldFunction.function() == function
                        && heldFunction.period().contains(day))
                .findFirst();
    }
}
