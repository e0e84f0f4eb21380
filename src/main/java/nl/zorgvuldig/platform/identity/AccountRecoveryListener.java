package nl.zorgvuldig.platform.identity;

import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Called in the same transaction, as the system account, when the school gave somebody another
/// address after checking their identity. Whatever else they could sign in with is lost or in other
/// hands, so whoever stores it removes it.
@FunctionalInterface
public interface AccountRecoveryListener {
    void recovered(PersonId person);
}
