package nl.zorgvuldig.platform.identity;

import java.util.List;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import nl.zorgvuldig.platform.kernel.AssuranceLevel;
import org.springframework.stereotype.Component;

/// Acts of signing in.
@Component
public final class IdentityActs implements Acts {
    /// Signing in and out, and making the first passkey.
    public static final Act SIGN_IN = Act.singleEvent(
            AssuranceLevel.WEAK,
            "sign_in",
            "link",
            "passkey",
            "passkey-made",
            "operator",
            "demonstration",
            "out",
            "session-ended",
            "sessions-ended",
            "sessions-ended-for",
            "provider",
            "provider_strong",
            "provider-linked",
            "provider-unlinked");

    /// Making, naming and removing one's own passkeys, once there is one.
    public static final Act KEEP_PASSKEY =
            Act.strong("keep_passkey", "passkey-made", "passkey-named", "passkey-removed");

    @Override
    public List<Act> all() {
        return List.of(SIGN_IN, KEEP_PASSKEY);
    }
}
