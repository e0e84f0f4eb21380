package nl.zorgvuldig.school.roster.matching;

import java.util.Optional;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.ImportedAddresses;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;

/// What an e-mail address in a file does to an account. Whoever has none gets it. Whoever has one
/// keeps it: another waits until the one before could object, so that nobody becomes somebody else
/// by changing a file.
///
/// @param now with which the account signs in once the file was imported
/// @param waits what it would sign in with later
@Upholds(Clause.CONFIDENTIALITY)
public record ImportedAddress(Optional<String> now, Optional<String> waits) {
    /// @param before of the open account; empty without one
    /// @param wanted by the file; empty when it says nothing that counts
    public static ImportedAddress decide(Optional<String> before, Optional<String> wanted) {
        return before.isEmpty()
                ? new ImportedAddress(wanted, Optional.empty())
                : new ImportedAddress(before, wanted.filter(text -> !same(text, before.get())));
    }

    /// What is to be asked for somebody.
    public Optional<ImportedAddresses.Other> other(PersonId person) {
        return waits.map(wanted -> new ImportedAddresses.Other(person, now.orElseThrow(), wanted));
    }

    private static boolean same(String text, String other) {
        return Accounts.normalAddress(text).equals(Accounts.normalAddress(other));
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
