package nl.zorgvuldig.expertise;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.Advising;
import nl.zorgvuldig.expertise.QuestionWish.Looked;
import nl.zorgvuldig.inspection.Strangers;
import nl.zorgvuldig.inspection.Strangers.Mention;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;

/// What may go to an expert without anybody's consent: what is about no pupil that the expert could
/// know. Facts in, answer out.
final class QuestionRules {
    /// Weeks in which it can be answered.
    static final int LONGEST_WEEKS = 12;

    static final int LONGEST_TEXT = 4_000;

    private QuestionRules() {}

    /// @param school all pupils of the school, and their parents
    @Upholds(EXPERTS_AFTER_CONSENT)
    static List<Objection> objections(String text, LocalDate until, Strangers school, Looked looked, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        Advising.objection("text", text, LONGEST_TEXT)
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
