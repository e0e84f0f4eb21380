package nl.zorgvuldig.entrance;

import nl.zorgvuldig.identity.LetterCode;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.vault.Vault;
import org.springframework.stereotype.Component;

/// What is kept of a code: a hash that only the board's own key makes. Codes of other letters, such
/// as those about consent, do not fit.
@Component
final class LetterHashes {
    private static final String PURPOSE = "entrance letter code";

    private final Vault vault;

    LetterHashes(Vault vault) {
        this.vault = vault;
    }

    byte[] of(BoardId board, LetterCode code) {
        return vault.keyedHash(board, PURPOSE, code.signs());
    }
}
