package nl.zorgvuldig.platform.identity;

import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Where somebody else is signed in. Who may ask is decided by who calls.
public interface PersonSessions {
    /// In how many places somebody is signed in.
    int count(PersonId person);

    /// Ends all of them; the account stays. A line in the log comes first.
    ///
    /// @return how many there were
    int endAllOf(PersonId person);
}
