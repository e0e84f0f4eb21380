package nl.zorgvuldig.school.roster.matching;

import java.util.Optional;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.ImportedAddresses;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;

/// Effect of an e-mail address in a file on an account. An account without one gets it. An account
/// with one keeps it: a different address takes effect only after the holder of the former one
/// could object, so that changing a file gives nobody another person's account.
///
/// @param now address with which the account signs in right after the import
/// @param waits address that takes effect later
@Upholds(Clause.CONFIDENTIALITY)
public record ImportedAddress(Optional<String> now, Optional<String> waits) {
    /// @param before address of the open account; empty without one
    /// @param wanted address in the file; empty when it has none that counts
    public static ImportedAddress decide(Optional<String> before, Optional<String> wanted) {
        return before.isEmpty()
                ? new ImportedAddress(wanted, Optional.empty())
                : new ImportedAddress(before, wanted.filter(text -> !same(text, before.get())));
    }

    /// The change to request for a person.
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
