package nl.zorgvuldig.identity;

import nl.zorgvuldig.kernel.PersonId;

/// Where somebody else is signed in. Who may ask is decided by who calls.
public interface SessionsOf {
    /// In how many places somebody is signed in.
    int count(PersonId person);

    /// Ends all of them; the account stays. A line in the log comes first.
    ///
    /// @return how many there were
    int endAllOf(PersonId person);
}
