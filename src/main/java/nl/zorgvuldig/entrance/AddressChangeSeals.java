package nl.zorgvuldig.entrance;

import java.util.Optional;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyName;
import nl.zorgvuldig.vault.Place;
import nl.zorgvuldig.vault.Vault;
import org.springframework.stereotype.Component;

/// Seals and opens an address that was asked, under the key of the account it is for.
@Component
final class AddressChangeSeals {
    private final Vault vault;

    AddressChangeSeals(Vault vault) {
        this.vault = vault;
    }

    AddressChange seal(AddressChange one, String email) {
        return new AddressChange(
                one.id(),
                one.person(),
                one.origin(),
                Optional.of(vault.seal(key(one.person()), place(one), email)),
                one.language(),
                one.asked(),
                one.by(),
                one.waits(),
                one.expires(),
                one.steps());
    }

    /// Of one that is neither done nor stopped.
    String open(AddressChange one) {
        return vault.open(key(one.person()), place(one), one.email().orElseThrow());
    }

    private static Place place(AddressChange change) {
        return new Place(AddressChangeStore.TABLE, "sealed_email", change.id());
    }

    private static KeyName key(PersonId person) {
        return new KeyName(Acting.current().board(), person.value(), Keeping.ACCOUNT);
    }
}
