package nl.zorgvuldig.identity.passkey;

import nl.zorgvuldig.identity.Recovered;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Whom the school helped to get in has no passkey any more, and makes the first anew.
@Component
final class LostPasskeys implements Recovered {
    private final PasskeyStore store;

    LostPasskeys(PasskeyStore store) {
        this.store = store;
    }

    /// One that is being made at this moment is waited for, and goes as well.
    @Override
    @Upholds(Clause.CONFIDENTIALITY)
    public void recovered(PersonId person) {
        BoardId board = Acting.current().board();
        store.holdStill(board, person);
        store.removeAll(board, person);
    }
}
