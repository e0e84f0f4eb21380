package nl.zorgvuldig.platform.identity.accounts;

import java.util.Locale;
import nl.zorgvuldig.platform.identity.accounts.AccountStore.HashedAddress;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.vault.Vault;

/// Keyed hashes by which e-mail addresses are looked up; without the key of this installation they
/// say nothing.
public final class EmailAddressHashes {
    private static final String PURPOSE = "e-mail";

    private final Vault vault;

    public EmailAddressHashes(Vault vault) {
        this.vault = vault;
    }

    /// Normal form of an address: people write theirs with capitals and spaces around it, and mean
    /// the same.
    public static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public byte[] hash(BoardId board, String email) {
        return vault.keyedHash(board, PURPOSE, normal(email));
    }

    /// Hash for the directory of the whole installation: which board an address belongs to is asked
    /// before a board is known.
    public byte[] directoryHash(String email) {
        return hash(BoardId.INSTALLATION, email);
    }

    public HashedAddress hashed(BoardId board, String email) {
        return new HashedAddress(hash(board, email), directoryHash(email));
    }
}
