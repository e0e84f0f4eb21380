package nl.zorgvuldig.access;

import java.util.List;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Contact;
import nl.zorgvuldig.web.Page;

/// No, and which clause says so.
///
/// @param whoToTurnTo with a question about it
public record Refused<T>(Ruling.Denied ruling, List<Contact> whoToTurnTo) implements AccessDecision<T> {
    @Override
    public Clause clause() {
        return ruling.clause();
    }

    @Override
    public Sentence because() {
        return ruling.because();
    }

    /// Whether it is only too early, or over.
    public boolean ofTime() {
        return ruling.why() == Ruling.Why.NOT_NOW;
    }

    public boolean notThere() {
        return ruling.why() == Ruling.Why.NOT_THERE;
    }

    /// What the reader gets to see.
    public Page page() {
        return notThere() ? Page.notFound() : Page.refused(clause(), because(), whoToTurnTo);
    }
}
