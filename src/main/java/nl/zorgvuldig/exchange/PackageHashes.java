package nl.zorgvuldig.exchange;

import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.vault.Vault;
import org.springframework.stereotype.Component;

/// What is kept of links and codes: hashes that only the board's own key makes. Who has the
/// database has neither.
@Component
final class PackageHashes {
    private static final String NUMBER = "exchange link";
    private static final String CODE = "exchange second code";

    private final Vault vault;

    PackageHashes(Vault vault) {
        this.vault = vault;
    }

    byte[] of(PackageAddress address) {
        return vault.keyedHash(address.board(), NUMBER, address.secret());
    }

    /// @param step at which it was made, so that no two are alike
    byte[] of(Id about, int step, SecondCode code) {
        return vault.keyedHash(Acting.current().board(), CODE, about.value() + "/" + step + "/" + code.digits());
    }
}
