package nl.zorgvuldig.platform.identity.session;

import java.util.Base64;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.stereotype.Component;

/// Keys with which a browser tab seals what somebody was typing when they were signed out: derived
/// from the account and given to it alone. A text typed in a strong session opens only in a strong
/// session.
@Component
public final class TypedTextKeys {
    private final Vault vault;

    TypedTextKeys(Vault vault) {
        this.vault = vault;
    }

    /// Identifies the account of a page; opens nothing.
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
