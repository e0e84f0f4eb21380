package nl.zorgvuldig.care.consultation.minutes;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.care.consultation.ConsultationNote;
import nl.zorgvuldig.care.consultation.ConsultationRules;
import nl.zorgvuldig.dossier.record.MinutesFilings;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules on what may be written during the discussion, and what is required when it closes. Facts
/// in, decision out.
public final class ConsultationNoteRules {
    /// Characters.
    static final int LONGEST = 5_000;

    static final int LONGEST_LINE = 1_000;

    /// Agreements about one pupil in one consultation.
    static final int MOST = 5;

    private ConsultationNoteRules() {}

    /// During the discussion a note may be unfinished; not too long, and never with a citizen
    /// service number.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public static List<Objection> objections(ConsultationNote said) {
        List<Objection> objections = new ArrayList<>();
        text(objections, "look", said.look(), LONGEST_LINE);
        text(objections, "progress", said.progress(), LONGEST);
        text(objections, "remark", said.remark(), LONGEST);
        for (int n = 0; n < said.agreements().size(); n++) {
            text(
                    objections,
                    MinutesFilings.AGREEMENT + n,
                    said.agreements().get(n).text(),
                    LONGEST_LINE);
        }
        return objections;
    }

    private static void text(List<Objection> objections, String field, String text, int longest) {
        FreeText.check(field, text, longest).ifPresent(objections::add);
    }

    /// An agreement must say what, who and until when.
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public static List<Objection> unfinished(ConsultationNote said) {
        List<Objection> objections = new ArrayList<>();
        for (int n = 0; n < said.agreements().size(); n++) {
            ConsultationNote.Promise promise = said.agreements().get(n);
            if (promise.text().isBlank()) {
                objections.add(ConsultationRules.no(MinutesFilings.AGREEMENT + n, "consultation.no.what"));
            }
            if (promise.owner().isEmpty()) {
                objections.add(ConsultationRules.no(MinutesFilings.OWNER + n, "consultation.no.owner"));
            }
            if (promise.dueOn().isEmpty()) {
                objections.add(ConsultationRules.no(MinutesFilings.DUE + n, "consultation.no.due"));
            }
        }
        return objections;
    }
}
