package nl.zorgvuldig.platform.identity;

import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Sessions of somebody else. The caller decides who may ask.
public interface PersonSessions {
    /// The number of sessions in which somebody is signed in.
    int count(PersonId person);

    /// Ends all of them; the account stays. The audit event is written first.
    ///
    /// @return how many there were
    int endAllOf(PersonId person);
}
