package nl.zorgvuldig.access.control;

import java.util.List;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.RoleContact;

/// No, and which clause says so.
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

    /// What the reader gets to see: what is only too early or over is no reproach.
    public Page page() {
        return switch (ruling.why()) {
            case NOT_ALLOWED -> Page.refused(clause(), because(), whoToTurnTo);
            case NOT_NOW, SAID_AS_NOT_NOW -> Page.closedNow(clause(), because());
            case NOT_THERE -> Page.notFound();
        };
    }
}
