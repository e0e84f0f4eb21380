package nl.zorgvuldig.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.zorgvuldig.platform.policy.Clause;

/// Told of every request that ends in a no, before that answer leaves. One bean writes down what is
/// worth it; without one nothing is.
public interface RefusalListener {
    /// Somebody was refused, under a clause.
    void refused(HttpServletRequest request, Clause clause);

    /// What was asked for is not there, or not the reader's: the same answer.
    void notFound(HttpServletRequest request);

    /// Somebody was asked for a stronger proof of who they are first.
    void tooWeak(HttpServletRequest request);

    /// A form came without the token of its session.
    void noToken(HttpServletRequest request);
}
