package nl.zorgvuldig.oversight.unusual;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Access rules for unusual reading: the data protection officer, who reviews it; the *bevoegd
/// gezag*; and a head, who keeps the dossiers (C8), for cases of the own school that are not about
/// the head. The database enforces the same.
record UnusualVisibility(PersonId person, List<HeldFunction> functions, LocalDate day) {

    @Upholds({CONFIDENTIALITY, OTHER_FILES_WITH_DIRECTION})
    AccessRuling decide() {
        return through(
                        StaffFunction.DATA_PROTECTION_OFFICER,
                        CONFIDENTIALITY,
                        AccessRelation.PROTECTION,
                        "access.because.protection")
                .or(() -> through(
                        StaffFunction.BOARD,
                        DOSSIER_FOR_GUIDES_AND_AUTHORITY,
                        AccessRelation.BOARD,
                        "access.because.board"))
                .or(() -> through(
                        StaffFunction.HEAD, OTHER_FILES_WITH_DIRECTION, AccessRelation.HEAD, "oversight.because.head"))
                .orElseGet(() -> new AccessRuling.Denied(CONFIDENTIALITY, Sentence.of("oversight.no.unusual")));
    }

    /// Whether this person sees the case.
    boolean sees(UnusualReading reading) {
        return holds(StaffFunction.DATA_PROTECTION_OFFICER)
                || holds(StaffFunction.BOARD)
                || reading.school().filter(headed()::contains).isPresent() && !aboutMe(reading);
    }

    /// Whether this person may review the case: nobody reviews their own reading.
    boolean reviews(UnusualReading reading) {
        return holds(StaffFunction.DATA_PROTECTION_OFFICER) && !aboutMe(reading);
    }

    private boolean aboutMe(UnusualReading reading) {
        return reading.person().equals(Optional.of(person));
    }

    private Set<SchoolId> headed() {
        return today().filter(held -> held.function() == StaffFunction.HEAD)
                .flatMap(held -> held.school().stream())
                .collect(Collectors.toSet());
    }

    private boolean holds(StaffFunction function) {
        return today().anyMatch(held -> held.function() == function);
    }

    private Stream<HeldFunction> today() {
        return functions.stream().filter(held -> held.period().contains(day));
    }

    private Optional<AccessRuling> through(StaffFunction function, Clause clause, AccessRelation relation, String key) {
        return today().filter(held -> held.function() == function)
                .findFirst()
                .map(held -> AccessRuling.Allowed.through(held, clause, relation, key));
    }
}
