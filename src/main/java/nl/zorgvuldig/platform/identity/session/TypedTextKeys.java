package nl.zorgvuldig.platform.identity.session;

import java.util.Base64;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.stereotype.Component;

/// With what a tab seals what somebody was typing when they were signed out: made of the account
/// and given to it alone. What was typed while strong is opened only by who is strong again.
@Component
public final class TypedTextKeys {
    private final Vault vault;

    TypedTextKeys(Vault vault) {
        this.vault = vault;
    }

    /// Whose page it is; opens nothing.
    public String whose(SignedInUser who) {
        return hash(who, "whose typed text");
    }

    String weak(SignedInUser who) {
        return hash(who, "typed text");
    }

    String strong(SignedInUser who) {
        return hash(who, "strongly typed text");
    }

    private String hash(SignedInUser who, String purpose) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        vault.keyedHash(who.board(), purpose, who.person().toString()));
    }
}
