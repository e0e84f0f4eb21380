package nl.zorgvuldig.consent.cases;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.casework.WorkPage;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Work turns while a case awaits answers: for each legal representative who has not answered, and
/// for the head on behalf of those who cannot answer on screen. Inside a unit of work.
@Component
public final class ConsentCaseTurns {
    private static final String PAPER = "consent.task.paper";

    private final WorkTurnFinder turns;

    ConsentCaseTurns(WorkTurnFinder turns) {
        this.turns = turns;
    }

    /// Pages on which such a case is handled: legal representatives answer on a page of their own,
    /// the head records answers on paper, and the rest happens where the kind of case is kept.
    ///
    /// @param answer key of the task of the legal representatives
    /// @param kept address of the page that lists these cases
    public static WorkPage page(String kind, String answer, String kept) {
        return WorkPage.of(kind, item -> {
            String task = item.turn().task();
            if (task.equals(answer)) {
                return "/toestemming/vragen/" + item.id();
            }
            return item.about()
                    .filter(_ -> task.equals(PAPER))
                    .map(pupil -> "/leerlingen/" + pupil + "/antwoorden/vragen/" + item.id())
                    .orElse(kept + "/" + item.id());
        });
    }

    /// @param otherwise whom it awaits when nobody is missing
    /// @param head people who can record an answer on paper
    public List<WorkTurn> each(
            AwaitedAction.Somebody waiting,
            ConsentCaseAnswers answers,
            List<WorkTurnFinder.Link> otherwise,
            List<WorkTurnFinder.Link> head,
            LocalDate today) {
        return Stream.concat(
                        turns.each(waiting, answers.missing(), otherwise, today).stream(),
                        WorkTurnFinder.of(
                                onPaper(waiting, answers), keeper -> turns.inLine(keeper, head, Set.of(), today))
                                .stream())
                .toList();
    }

    /// A person without an e-mail address cannot sign in: the head prints the letter and records
    /// the answer, within the same period.
    ///
    /// @param waiting for the legal representatives
    @Upholds({EXPERTS_AFTER_CONSENT, TO_THIRD_PARTIES_AFTER_CONSENT, FROM_THIRD_PARTIES_AFTER_CONSENT})
    static AwaitedAction onPaper(AwaitedAction.Somebody waiting, ConsentCaseAnswers answers) {
        return answers.unreachable().isEmpty()
                ? new AwaitedAction.Nobody()
                : new AwaitedAction.Somebody(
                        CaseParty.KEEPER,
                        PAPER,
                        waiting.since(),
                        waiting.until(),
                        waiting.clause(),
                        waiting.otherwise());
    }
}
