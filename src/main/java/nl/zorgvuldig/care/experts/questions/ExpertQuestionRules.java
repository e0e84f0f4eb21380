package nl.zorgvuldig.care.experts.questions;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.experts.ExpertRules;
import nl.zorgvuldig.care.experts.questions.ExpertQuestionDraft.Looked;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames.Mention;
import nl.zorgvuldig.dossier.record.ExpertDossierAccess;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules on what may be sent to an expert without anybody's consent: text about no pupil that the
/// expert could know. Facts in, decision out.
public final class ExpertQuestionRules {
    /// Weeks in which it can be answered.
    static final int LONGEST_WEEKS = 12;

    static final int LONGEST_TEXT = 4_000;

    private ExpertQuestionRules() {}

    /// @param school all pupils of the school, and their parents
    @Upholds(EXPERTS_AFTER_CONSENT)
    public static List<Objection> objections(
            String text, LocalDate until, ThirdPartyNames school, Looked looked, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        ExpertDossierAccess.objection("text", text, LONGEST_TEXT)
                .or(() -> named(school.in(text), looked))
                .ifPresent(objections::add);
        LocalDate last = today.plusWeeks(LONGEST_WEEKS);
        if (until.isBefore(today)) {
            objections.add(ExpertRules.no("until", "expertise.no.past"));
        } else if (until.isAfter(last)) {
            objections.add(ExpertRules.no("until", "expertise.no.too_long", last));
        }
        return objections;
    }

    private static Optional<Objection> named(Mention mention, Looked looked) {
        return mention == Mention.PERHAPS && looked != Looked.YES
                ? Optional.of(ExpertRules.no("looked", "expertise.no.perhaps"))
                : mention.objection("text", "expertise.no.parent", "expertise.no.named");
    }
}
