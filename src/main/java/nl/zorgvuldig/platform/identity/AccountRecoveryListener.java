package nl.zorgvuldig.platform.identity;

import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Told in the same transaction, as the program, when the school gave somebody another address
/// after it saw who they are: whatever else they could sign in with is lost or in other hands, and
/// whoever keeps it lets go of it.
@FunctionalInterface
public interface AccountRecoveryListener {
    void recovered(PersonId person);
}
