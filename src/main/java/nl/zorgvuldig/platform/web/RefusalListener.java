package nl.zorgvuldig.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.zorgvuldig.platform.policy.Clause;

/// Listener to every request that ends in a refusal, called before the response is sent. One bean
/// logs what is relevant; without one nothing is logged.
public interface RefusalListener {
    /// Somebody was refused, under a clause.
    void refused(HttpServletRequest request, Clause clause);

    /// The object of the request does not exist, or is not the reader's: the same answer.
    void notFound(HttpServletRequest request);

    /// Somebody was asked for a stronger proof of who they are first.
    void tooWeak(HttpServletRequest request);

    /// A form came without the token of its session.
    void noToken(HttpServletRequest request);
}
