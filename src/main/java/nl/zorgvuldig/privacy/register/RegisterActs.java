package nl.zorgvuldig.privacy.register;

import java.util.List;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import org.springframework.stereotype.Component;

/// Acts on the register of processing activities.
@Component
public final class RegisterActs implements Acts {
    /// Maintaining the register of processing activities, the processors and the data protection
    /// impact assessments.
    public static final Act KEEP_REGISTER = Act.strong(
            "keep_register",
            "text",
            "controller",
            "snapshot",
            "processor",
            "agreement",
            "processor-ended",
            "dpia",
            "reviewed",
            "reminded");

    /// Signing off the register of processing activities, as the board.
    public static final Act APPROVE_REGISTER = Act.strong("approve_register", "approved");

    @Override
    public List<Act> all() {
        return List.of(KEEP_REGISTER, APPROVE_REGISTER);
    }
}
