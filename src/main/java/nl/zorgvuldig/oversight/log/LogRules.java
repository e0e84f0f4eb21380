package nl.zorgvuldig.oversight.log;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.access.Ruling;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.StaffFunction;

/// Who may see the log of the whole board: the data protection officer, and the *bevoegd gezag*.
/// Nobody else, whatever they keep or manage.
record LogRules(List<FunctionHeld> functions, LocalDate day) {
    @Upholds(CONFIDENTIALITY)
    Ruling decide() {
        return through(
                        StaffFunction.DATA_PROTECTION_OFFICER,
                        CONFIDENTIALITY,
                        Relation.PROTECTION,
                        "access.because.protection")
                .or(() -> through(
                        StaffFunction.BOARD, DOSSIER_FOR_GUIDES_AND_AUTHORITY, Relation.BOARD, "access.because.board"))
                .orElseGet(() -> new Ruling.Denied(CONFIDENTIALITY, Sentence.of("oversight.no.log")));
    }

    private Optional<Ruling> through(StaffFunction function, Clause clause, Relation relation, String key) {
        return functions.stream()
                .filter(held -> held.function() == function && held.period().contains(day))
                .findFirst()
                .map(held -> Ruling.Allowed.through(held, clause, relation, key));
    }
}
