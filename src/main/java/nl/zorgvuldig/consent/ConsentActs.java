package nl.zorgvuldig.consent;

import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acts;
import nl.zorgvuldig.policy.DossierAct;
import nl.zorgvuldig.policy.Way;
import org.springframework.stereotype.Component;

/// What one does about consent.
@Component
public final class ConsentActs implements Acts {
    /// Seeing whether there is consent; never who said what.
    public static final DossierAct READ_CONSENT = DossierAct.weak("read_consent")
            .by(Way.GUIDE, Way.KEEPER, Way.BOARD)
            .refused()
            .notShown();

    public static final String ANSWER_CODE = "answer";

    /// Saying yes or no about a pupil, or writing down what somebody said.
    public static final DossierAct ANSWER = DossierAct.weak(ANSWER_CODE)
            .by(Way.KEEPER)
            .refused(OTHER_FILES_WITH_DIRECTION, "access.no.head_only")
            .says("answered", "corrected", "staff-answer")
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
    public Map<Act, Set<String>> saysOfOthers() {
        return Map.of(Act.MAINTAIN, Set.of("answers-taken-over"));
    }
}
