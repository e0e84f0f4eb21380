package nl.zorgvuldig.identity;

import java.util.Locale;
import nl.zorgvuldig.identity.AccountStore.HashedAddress;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.vault.Vault;

/// E-mail addresses as they are looked up: by a keyed hash, which without the key of this
/// installation says nothing.
final class Addresses {
    private static final String PURPOSE = "e-mail";

    private final Vault vault;

    Addresses(Vault vault) {
        this.vault = vault;
    }

    /// People write their address with capitals and spaces around it, and mean the same.
    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    byte[] hash(BoardId board, String email) {
        return vault.keyedHash(board, PURPOSE, normal(email));
    }

    /// For the directory of the whole installation: which board an address belongs to is asked
    /// before a board is known.
    byte[] directoryHash(String email) {
        return hash(BoardId.INSTALLATION, email);
    }

    HashedAddress hashed(BoardId board, String email) {
        return new HashedAddress(hash(board, email), directoryHash(email));
    }
}
