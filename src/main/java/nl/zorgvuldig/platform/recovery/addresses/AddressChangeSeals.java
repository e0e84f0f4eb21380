package nl.zorgvuldig.platform.recovery.addresses;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.stereotype.Component;

/// Seals and unseals a requested address, under the key of the account it is for. Of the current
/// address of the account a keyed hash is stored, to see later whether it is still the same.
@Component
public final class AddressChangeSeals {
    private static final String PURPOSE = "entrance address before";

    private final Vault vault;

    AddressChangeSeals(Vault vault) {
        this.vault = vault;
    }

    /// @param before the address the account has now, if any
    AddressChange seal(AddressChange change, String email, Optional<String> before) {
        return new AddressChange(
                change.id(),
                change.person(),
                change.origin(),
                Optional.of(vault.seal(key(change.person()), place(change), email)),
                before.map(this::hash),
                change.language(),
                change.asked(),
                change.by(),
                change.waits(),
                change.expires(),
                change.milestones());
    }

    /// Loads the keys of many accounts at once.
    void load(Collection<PersonId> people) {
        vault.load(people.stream().map(AddressChangeSeals::key).toList());
    }

    /// The requested address of a change that is neither done nor stopped.
    public String open(AddressChange change) {
        return vault.open(key(change.person()), place(change), change.email().orElseThrow());
    }

    /// Whether an account still has the address, or none, that it had when the change was
    /// requested: the owner of a newer address was not warned.
    boolean unchanged(AddressChange change, Optional<String> email) {
        byte[] none = new byte[0];
        return Arrays.equals(email.map(this::hash).orElse(none), change.before().orElse(none));
    }

    private byte[] hash(String email) {
        return vault.keyedHash(Acting.current().board(), PURPOSE, Accounts.normalAddress(email));
    }

    private static ValueLocation place(AddressChange change) {
        return new ValueLocation(AddressChangeStore.TABLE, "sealed_email", change.id());
    }

    private static KeyName key(PersonId person) {
        return new KeyName(Acting.current().board(), person.value(), RetentionPurpose.ACCOUNT);
    }
}
