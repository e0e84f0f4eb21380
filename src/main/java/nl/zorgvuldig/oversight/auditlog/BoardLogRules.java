package nl.zorgvuldig.oversight.auditlog;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Access rules for the log of the whole board: the data protection officer and the *bevoegd
/// gezag*, and nobody else, whatever they keep or manage.
record BoardLogRules(List<HeldFunction> functions, LocalDate day) {
    @Upholds(CONFIDENTIALITY)
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
                .orElseGet(() -> new AccessRuling.Denied(CONFIDENTIALITY, Sentence.of("oversight.no.log")));
    }

    private Optional<AccessRuling> through(StaffFunction function, Clause clause, AccessRelation relation, String key) {
        return functions.stream()
                .filter(held -> held.function() == function && held.period().contains(day))
                .findFirst()
                .map(held -> AccessRuling.Allowed.through(held, clause, relation, key));
    }
}
