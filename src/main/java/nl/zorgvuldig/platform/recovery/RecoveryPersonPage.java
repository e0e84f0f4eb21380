package nl.zorgvuldig.platform.recovery;

import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.recovery.AccountRecoveries.RunningChange;
import nl.zorgvuldig.platform.web.Form;

/// Helping one person.
///
/// @param staff whether they may have an account of elsewhere to sign in with
/// @param sessions in how many places they are signed in; nothing for who may not end that
/// @param letter whether a letter can be printed
/// @param changes whether another address can be asked
public record RecoveryPersonPage(
        String address,
        String name,
        boolean hasAddress,
        boolean staff,
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
