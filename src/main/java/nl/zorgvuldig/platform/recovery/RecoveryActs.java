package nl.zorgvuldig.platform.recovery;

import java.util.List;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import org.springframework.stereotype.Component;

/// Acts of account recovery.
@Component
public final class RecoveryActs implements Acts {
    /// Helping somebody who cannot sign in, and ending sessions of somebody else.
    public static final Act ADMIT = Act.strong(
            "admit",
            "letter-printed",
            "address-asked",
            "address-by-file",
            "address-confirmed",
            "address-seconded",
            "address-stopped",
            "address-stopped-by-mail",
            "address-changed",
            "address-checked");

    @Override
    public List<Act> all() {
        return List.of(ADMIT);
    }
}
