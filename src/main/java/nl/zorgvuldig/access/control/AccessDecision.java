package nl.zorgvuldig.access.control;

import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.PageException;

/// The answer to "may this person do this with this?", with a reason a parent can read.
///
/// @param <T> what it is about, as a dossier or a group
public sealed interface AccessDecision<T> permits Granted, AccessRefusal {
    Clause clause();

    Sentence because();

    /// The key; after a no the reader gets the refusal in the place of the page at hand.
    ///
    /// @throws PageException after a no
    default Granted<T> orRefuse() {
        return switch (this) {
            case Granted<T> key -> key;
            case AccessRefusal<T> no -> throw new PageException(no.page());
        };
    }
}
