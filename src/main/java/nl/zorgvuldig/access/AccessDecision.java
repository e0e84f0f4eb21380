package nl.zorgvuldig.access;

import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;

/// The answer to "may this person do this with this?", with a reason a parent can read.
///
/// @param <T> whose data it is: of a pupil, of a group, of an employee
public sealed interface AccessDecision<T> permits Granted, Refused {
    Clause clause();

    Sentence because();
}
