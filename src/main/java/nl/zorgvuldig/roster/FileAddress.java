package nl.zorgvuldig.roster;

import java.util.Optional;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.AddressesByFile;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;

/// What an e-mail address in a file does to an account. Whoever has none gets it. Whoever has one
/// keeps it: another waits until the one before could object, so that nobody becomes somebody else
/// by changing a file.
///
/// @param now with which the account signs in once the file was imported
/// @param waits what it would sign in with later
@Upholds(Clause.CONFIDENTIALITY)
record FileAddress(Optional<String> now, Optional<String> waits) {
    /// @param before of the open account; empty without one
    /// @param wanted by the file; empty when it says nothing that counts
    static FileAddress decide(Optional<String> before, Optional<String> wanted) {
        return before.isEmpty()
                ? new FileAddress(wanted, Optional.empty())
                : new FileAddress(before, wanted.filter(one -> !same(one, before.get())));
    }

    /// What is to be asked for somebody.
    Optional<AddressesByFile.Other> other(PersonId person) {
        return waits.map(wanted -> new AddressesByFile.Other(person, now.orElseThrow(), wanted));
    }

    private static boolean same(String one, String other) {
        return Accounts.normalAddress(one).equals(Accounts.normalAddress(other));
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
