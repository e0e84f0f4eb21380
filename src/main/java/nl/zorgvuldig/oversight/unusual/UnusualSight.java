package nl.zorgvuldig.oversight.unusual;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.access.Ruling;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.StaffFunction;

/// Who sees which reading stands out. The data protection officer, who reviews it; the *bevoegd
/// gezag*; and a head, who keeps the dossiers (C8), what is about those of the own school and not
/// about the head. The database says it once more.
record UnusualSight(PersonId person, List<FunctionHeld> functions, LocalDate day) {

    @Upholds({CONFIDENTIALITY, OTHER_FILES_WITH_DIRECTION})
    Ruling decide() {
        return through(
                        StaffFunction.DATA_PROTECTION_OFFICER,
                        CONFIDENTIALITY,
                        Relation.PROTECTION,
                        "access.because.protection")
                .or(() -> through(
                        StaffFunction.BOARD, DOSSIER_FOR_GUIDES_AND_AUTHORITY, Relation.BOARD, "access.because.board"))
                .or(() -> through(
                        StaffFunction.HEAD, OTHER_FILES_WITH_DIRECTION, Relation.HEAD, "oversight.because.head"))
                .orElseGet(() -> new Ruling.Denied(CONFIDENTIALITY, Sentence.of("oversight.no.unusual")));
    }

    /// Whether they see this one.
    boolean sees(Unusual one) {
        return holds(StaffFunction.DATA_PROTECTION_OFFICER)
                || holds(StaffFunction.BOARD)
                || one.school().filter(headed()::contains).isPresent() && !aboutMe(one);
    }

    /// Nobody reviews what they did themselves.
    boolean reviews(Unusual one) {
        return holds(StaffFunction.DATA_PROTECTION_OFFICER) && !aboutMe(one);
    }

    private boolean aboutMe(Unusual one) {
        return one.person().equals(Optional.of(person));
    }

    private Set<SchoolId> headed() {
        return today().filter(held -> held.function() == StaffFunction.HEAD)
                .flatMap(held -> held.school().stream())
                .collect(Collectors.toSet());
    }

    private boolean holds(StaffFunction function) {
        return today().anyMatch(held -> held.function() == function);
    }

    private Stream<FunctionHeld> today() {
        return functions.stream().filter(held -> held.period().contains(day));
    }

    private Optional<Ruling> through(StaffFunction function, Clause clause, Relation relation, String key) {
        return today().filter(held -> held.function() == function)
                .findFirst()
                .map(held -> Ruling.Allowed.through(held, clause, relation, key));
    }
}
