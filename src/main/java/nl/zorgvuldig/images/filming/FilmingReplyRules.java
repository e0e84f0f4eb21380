package nl.zorgvuldig.images.filming;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.util.List;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for the text of the head to the parent who asked. Facts in, answer out.
final class FilmingReplyRules {
    private FilmingReplyRules() {}

    /// Objections to contact details of another parent of these children, and to the full name of
    /// another child.
    ///
    /// @param before objections found already; if there are any, only those are returned
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    static List<Objection> objections(List<Objection> before, String field, ThirdPartyNames.Mention mention) {
        return before.isEmpty()
                ? mention.objection(field, "filming.objection.reaches", "filming.objection.child").stream()
                        .toList()
                : before;
    }
}
