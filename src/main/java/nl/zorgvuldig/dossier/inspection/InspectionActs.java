package nl.zorgvuldig.dossier.inspection;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import nl.zorgvuldig.platform.policy.AccessCapacity;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import org.springframework.stereotype.Component;

/// Acts of inspection and of copies.
@Component
public final class InspectionActs implements Acts {
    /// Asking to inspect a dossier, and withdrawing that request.
    public static final Act ASK_INSPECTION = Act.weak("ask_inspection", "asked", "withdrawn");

    /// Deciding on a request to inspect: when and with whom, what is withheld, or a refusal.
    public static final PupilDossierAct KEEP_INSPECTION = PupilDossierAct.strong("keep_inspection")
            .by(AccessCapacity.KEEPER)
            .withoutPrecondition()
            .refused(OTHER_FILES_WITH_DIRECTION, "access.no.head_only")
            .auditCodes("seen", "planned", "refused", "shown", "masked", "withheld")
            .notShown();

    /// Asking for a copy of a dossier, and withdrawing that request.
    public static final Act ASK_COPY = Act.weak("ask_copy", "asked", "withdrawn");

    /// Deciding on a request for a copy: what is in it, how it is handed over, or a refusal.
    public static final PupilDossierAct KEEP_COPY = PupilDossierAct.strong("keep_copy")
            .by(AccessCapacity.KEEPER)
            .withoutPrecondition()
            .refused(OTHER_FILES_WITH_DIRECTION, "access.no.head_only")
            .auditCodes("declined", "ordered", "made", "failed", "offered", "given", "lapsed")
            .notShown();

    /// Exporting the copy of a dossier, to check and to print it.
    public static final PupilDossierAct COPY_DOSSIER = PupilDossierAct.strong("copy_dossier")
            .by(AccessCapacity.KEEPER)
            .requiresPrecondition()
            .refused(OTHER_FILES_WITH_DIRECTION, "access.no.head_only")
            .auditCodes("printed")
            .notShown();

    /// Fetching the copy one asked for.
    public static final PupilDossierAct FETCH_COPY = PupilDossierAct.strong("fetch_copy")
            .byLegalRepresentative(INSPECTION_UNDER_SUPERVISION, "access.because.own_copy", "access.because.copy")
            .withoutPrecondition()
            .refusedAsStranger()
            .auditCodes("fetched")
            .notShown();

    @Override
    public List<Act> all() {
        return List.of(ASK_INSPECTION, KEEP_INSPECTION, ASK_COPY, KEEP_COPY, COPY_DOSSIER, FETCH_COPY);
    }

    @Override
    public Map<Act, Set<String>> auditCodesUnderOtherActs() {
        return Map.of(
                DossierActs.INSPECT, Set.of("opened", "ended", "minutes", "minutes-read", "confirmed", "remarked"));
    }
}
