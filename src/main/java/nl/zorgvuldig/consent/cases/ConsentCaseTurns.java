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

/// Whose turn it is while those who decide for a pupil are asked about one case: that of each who has
/// not answered, and that of the head for who cannot answer on a screen. Inside a unit of work.
@Component
public final class ConsentCaseTurns {
    private static final String PAPER = "consent.task.paper";

    private final WorkTurnFinder turns;

    ConsentCaseTurns(WorkTurnFinder turns) {
        this.turns = turns;
    }

    /// Where such a case waits: who decides answers on a page of their own, the head records what was
    /// answered on paper, and the rest is done where the kind of case is kept.
    ///
    /// @param answer key of the task of who decides
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

    /// @param otherwise whose turn it is when nobody is missing
    /// @param head who can record what somebody answered on paper
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

    /// Who has no address cannot sign in: the head prints the letter and records the answer, in the
    /// same days.
    ///
    /// @param waiting for those who decide
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
