package nl.zorgvuldig.access;

import java.util.List;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Contact;
import nl.zorgvuldig.web.Page;

/// No, and which clause says so.
public record Refused<T>(Clause clause, Sentence because, Why why) implements AccessDecision<T> {
    /// What kind of no it is.
    public enum Why {
        NOT_ALLOWED,
        /// It is only too early, or over: nobody tried anything.
        NOT_NOW,
        /// There is no such thing, or the reader has nothing to do with it.
        NOT_THERE
    }

    public Refused(Clause clause, Sentence because) {
        this(clause, because, Why.NOT_ALLOWED);
    }

    static <T> Refused<T> notThere(Clause clause, Sentence because) {
        return new Refused<>(clause, because, Why.NOT_THERE);
    }

    /// Whether it is only too early, or over.
    public boolean ofTime() {
        return why == Why.NOT_NOW;
    }

    public boolean notThere() {
        return why == Why.NOT_THERE;
    }

    /// The same no about something else.
    <U> Refused<U> about() {
        return new Refused<>(clause, because, why);
    }

    /// What the reader gets to see; they turn to the head of a school.
    public Page page() {
        return notThere() ? Page.notFound() : Page.refused(clause, because);
    }

    /// What the reader gets to see.
    public Page page(List<Contact> whoToTurnTo) {
        return notThere() ? Page.notFound() : Page.refused(clause, because, whoToTurnTo);
    }
}
