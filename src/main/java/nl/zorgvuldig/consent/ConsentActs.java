package nl.zorgvuldig.consent;

import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import nl.zorgvuldig.platform.policy.AccessCapacity;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.springframework.stereotype.Component;

/// Acts of consent.
@Component
public final class ConsentActs implements Acts {
    /// Seeing whether there is consent; never who answered what.
    public static final PupilDossierAct READ_CONSENT = PupilDossierAct.weak("read_consent")
            .by(AccessCapacity.GUIDE, AccessCapacity.KEEPER, AccessCapacity.BOARD)
            .withoutPrecondition()
            .refusedAsStranger()
            .notShown();

    public static final String ANSWER_CODE = "answer";

    /// Answering about a pupil, or recording what somebody answered.
    public static final PupilDossierAct ANSWER = PupilDossierAct.weak(ANSWER_CODE)
            .by(AccessCapacity.KEEPER)
            .withoutPrecondition()
            .refused(OTHER_FILES_WITH_DIRECTION, "access.no.head_only")
            .auditCodes("answered", "corrected", "case-letter")
            .notShown();

    /// Asking for consent: what is asked, of whom, until when.
    public static final Act ASK_CONSENT = Act.strong(
            "ask_consent",
            "text",
            "retired",
            "invited",
            "renewal",
            "round",
            "round-withdrawn",
            "round-asked",
            "round-closed",
            "round-seen",
            "round-exported",
            "round-letters");

    @Override
    public List<Act> all() {
        return List.of(READ_CONSENT, ANSWER, ASK_CONSENT);
    }

    @Override
    public Map<Act, Set<String>> auditCodesUnderOtherActs() {
        return Map.of(
                EnrolmentActs.KEEP_AUTHORITY,
                Set.of("authority", "dispute-opened", "dispute-closed", "account-opened", "account-closed"),
                Act.MAINTAIN,
                Set.of("answers-taken-over"));
    }
}
