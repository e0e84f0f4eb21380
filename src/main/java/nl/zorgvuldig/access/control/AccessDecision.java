package nl.zorgvuldig.access.control;

import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.PageException;

/// The answer to "may this person do this with this?", with a reason a parent can read.
///
/// @param <T> what the key opens, such as a dossier or a group
public sealed interface AccessDecision<T> permits Granted, AccessRefusal {
    Clause clause();

    Sentence because();

    /// The key; after a refusal the reader gets the refusal page instead of the page they asked
    /// for.
    ///
    /// @throws PageException after a refusal
    default Granted<T> orRefuse() {
        return switch (this) {
            case Granted<T> key -> key;
            case AccessRefusal<T> no -> throw new PageException(no.page());
        };
    }
}
