package nl.zorgvuldig.identity.provider;

import nl.zorgvuldig.kernel.PersonId;

/// Whose account it is, or why nobody is signed in.
sealed interface LinkDecision {
    /// The account that belongs to this subject.
    record Known(PersonId person) implements LinkDecision {}

    /// The account that belongs to this subject from now on.
    record New(PersonId person) implements LinkDecision {}

    record Refused(Why why) implements LinkDecision {}
}
