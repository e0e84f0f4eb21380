package nl.zorgvuldig.platform.recovery.letters;

import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.stereotype.Component;

/// Stored hashes of codes, which only the board's own key makes. Codes of other letters, such as
/// those about consent, do not match.
@Component
public final class ParentLetterHashes {
    private static final String PURPOSE = "entrance letter code";

    private final Vault vault;

    ParentLetterHashes(Vault vault) {
        this.vault = vault;
    }

    public byte[] of(BoardId board, LetterCode code) {
        return vault.keyedHash(board, PURPOSE, code.signs());
    }
}
