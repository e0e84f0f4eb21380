package nl.zorgvuldig.identity.session;

import java.util.Base64;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.vault.Vault;
import org.springframework.stereotype.Component;

/// With what a tab seals what somebody was typing when they were signed out: made of the account
/// and given to it alone. What was typed while strong is opened only by who is strong again.
@Component
final class TypedTextKeys {
    private final Vault vault;

    TypedTextKeys(Vault vault) {
        this.vault = vault;
    }

    /// Whose page it is; opens nothing.
    String whose(SignedIn who) {
        return hash(who, "whose typed text");
    }

    String weak(SignedIn who) {
        return hash(who, "typed text");
    }

    String strong(SignedIn who) {
        return hash(who, "strongly typed text");
    }

    private String hash(SignedIn who, String purpose) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        vault.keyedHash(who.board(), purpose, who.person().toString()));
    }
}
