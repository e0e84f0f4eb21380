package nl.zorgvuldig.platform.recovery;

import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.recovery.AccountRecoveries.RunningChange;
import nl.zorgvuldig.platform.recovery.OwnAddressPage.Undelivered;
import nl.zorgvuldig.platform.web.Form;

/// Page to help one person.
///
/// @param staff whether they may have a federated identity to sign in with
/// @param undelivered mail to them that does not arrive
/// @param sessions the number of sessions in which they are signed in; empty for a reader who may
///     not end those
/// @param letter whether a letter can be printed
/// @param changes whether another address can be requested
public record RecoveryPersonPage(
        String address,
        String name,
        boolean hasAddress,
        boolean staff,
        Optional<Undelivered> undelivered,
        Optional<Integer> sessions,
        boolean letter,
        boolean changes,
        Optional<RunningChange> running,
        Form form,
        Optional<Sentence> notice) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
