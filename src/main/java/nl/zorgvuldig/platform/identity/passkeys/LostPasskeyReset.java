package nl.zorgvuldig.platform.identity.passkeys;

import nl.zorgvuldig.platform.identity.AccountRecoveryListener;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Removal of the passkeys of somebody whom the school helped to get in; they make a first passkey
/// again.
@Component
final class LostPasskeyReset implements AccountRecoveryListener {
    private final PasskeyStore store;

    LostPasskeyReset(PasskeyStore store) {
        this.store = store;
    }

    /// A passkey that is being made at this moment is waited for, and removed as well.
    @Override
    @Upholds(Clause.CONFIDENTIALITY)
    public void recovered(PersonId person) {
        BoardId board = Acting.current().board();
        store.holdStill(board, person);
        store.removeAll(board, person);
    }
}
