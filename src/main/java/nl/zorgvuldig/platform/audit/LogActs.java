package nl.zorgvuldig.platform.audit;

import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.List;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import nl.zorgvuldig.platform.policy.AccessCapacity;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.ShownAs;
import org.springframework.stereotype.Component;

/// Acts on the log.
@Component
public final class LogActs implements Acts {
    public static final String READ_LOG_CODE = "read_log";

    /// Reading who did what with a dossier, or who could open it; not its content.
    public static final PupilDossierAct READ_LOG = PupilDossierAct.strong(READ_LOG_CODE)
            .by(AccessCapacity.KEEPER, AccessCapacity.BOARD, AccessCapacity.DATA_PROTECTION_OFFICER)
            .withoutPrecondition()
            .refused(OTHER_FILES_WITH_DIRECTION, "access.no.log")
            .shownAs(ShownAs.LOG);

    /// Exporting or verifying the log.
    public static final Act EXPORT_LOG = Act.strong("export_log");

    @Override
    public List<Act> all() {
        return List.of(READ_LOG, EXPORT_LOG);
    }
}
