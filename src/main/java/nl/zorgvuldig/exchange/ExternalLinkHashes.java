package nl.zorgvuldig.exchange;

import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.stereotype.Component;

/// Stored form of links and codes: hashes that only the board's own key can make, so that the
/// database alone yields neither.
@Component
public final class ExternalLinkHashes {
    private static final String NUMBER = "exchange link";
    private static final String CODE = "exchange second code";

    private final Vault vault;

    ExternalLinkHashes(Vault vault) {
        this.vault = vault;
    }

    public byte[] of(ExternalLink address) {
        return vault.keyedHash(address.board(), NUMBER, address.secret());
    }

    /// @param step of the event that made the code, so that equal codes get different hashes
    public byte[] of(Id about, int step, SecondCode code) {
        return vault.keyedHash(Acting.current().board(), CODE, about.value() + "/" + step + "/" + code.digits());
    }
}
