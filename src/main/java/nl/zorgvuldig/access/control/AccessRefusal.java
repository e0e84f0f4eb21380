package nl.zorgvuldig.access.control;

import java.util.List;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.RoleContact;

/// Refusal of access, with the clause it follows from.
///
/// @param whoToTurnTo with a question about it
public record AccessRefusal<T>(AccessRuling.Denied ruling, List<RoleContact> whoToTurnTo) implements AccessDecision<T> {
    @Override
    public Clause clause() {
        return ruling.clause();
    }

    @Override
    public Sentence because() {
        return ruling.because();
    }

    /// The page the reader sees: when it is merely too early or over, it does not reproach them.
    public Page page() {
        return switch (ruling.why()) {
            case NOT_ALLOWED -> Page.refused(clause(), because(), whoToTurnTo);
            case NOT_NOW -> Page.closedNow(clause(), because());
            case NOT_THERE -> Page.notFound();
        };
    }
}
