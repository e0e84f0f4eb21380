package nl.zorgvuldig.exchange.disclosures;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.access.control.readers.ResponsibleStaff;
import nl.zorgvuldig.consent.cases.ConsentCaseAnswers;
import nl.zorgvuldig.consent.cases.ConsentCaseDecisions;
import nl.zorgvuldig.consent.cases.ConsentCaseTurns;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.exchange.grounds.BasisChecks;
import nl.zorgvuldig.exchange.grounds.BasisValidity;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.grounds.LegalGround;
import nl.zorgvuldig.exchange.grounds.LegalGrounds;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.stereotype.Component;

/// Disclosures that await something, and whose turn it is. A task of the preparer passes to
/// another support coordinator or the head when the preparer no longer is either; a decision of
/// the head stays with the head.
@Component
final class OpenDisclosureCases implements CaseKind {
    private final DisclosureStore store;
    private final ConsentCaseDecisions consents;
    private final BasisChecks supports;
    private final LegalGrounds grounds;
    private final ResponsibleStaff staff;
    private final ConsentCaseTurns deciders;
    private final WorkTurnFinder turns;

    OpenDisclosureCases(
            DisclosureStore store,
            ConsentCaseDecisions consents,
            BasisChecks supports,
            LegalGrounds grounds,
            ResponsibleStaff staff,
            ConsentCaseTurns deciders,
            WorkTurnFinder turns) {
        this.store = store;
        this.consents = consents;
        this.supports = supports;
        this.grounds = grounds;
        this.staff = staff;
        this.deciders = deciders;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "disclosure";
    }

    @Override
    public Set<String> announced() {
        return Set.of("exchange.task.give_answer");
    }

    @Override
    public boolean asksOthers() {
        return true;
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        List<UnopenedDisclosure> open = store.listOpen();
        Known known = new Known(
                consents.listAnswers(PurposeKind.DISCLOSURE, onConsent(open)),
                grounds.on(),
                staff.on(today, open.stream().map(UnopenedDisclosure::pupil).toList()));
        return open.stream()
                .flatMap(disclosure ->
                        OpenCase.of(disclosure.id().value(), disclosure.pupil(), turns(disclosure, known)))
                .toList();
    }

    private static Map<UUID, PupilId> onConsent(List<UnopenedDisclosure> open) {
        return open.stream()
                .filter(disclosure -> disclosure.basis() instanceof DisclosureBasis.Consent)
                .filter(disclosure -> disclosure.state() != DisclosureState.DRAFT)
                .collect(toMap(disclosure -> disclosure.id().value(), UnopenedDisclosure::pupil));
    }

    /// The facts of all of them, read at once.
    ///
    /// @param on the grounds that the board switched on
    private record Known(Map<UUID, ConsentCaseAnswers> answers, Set<LegalGround> on, ResponsibleStaff.Day staff) {
        ConsentCaseAnswers answers(UnopenedDisclosure disclosure) {
            return answers.getOrDefault(disclosure.id().value(), ConsentCaseAnswers.NONE);
        }
    }

    /// The turns; somebody who both chooses the items and makes the package is asked once.
    private List<WorkTurn> turns(UnopenedDisclosure disclosure, Known known) {
        LocalDate today = known.staff().day();
        List<WorkTurn> making = WorkTurnFinder.of(
                DisclosureRules.making(disclosure, today),
                waiting -> turns.inLine(waiting, known.staff().head(disclosure.pupil()), Set.of(), today));
        List<WorkTurn> others = WorkTurnFinder.ofEach(
                new DisclosureRules(known.answers(disclosure), support(disclosure, known)).waiting(disclosure, today),
                waiting -> turns(disclosure, waiting, known));
        return Stream.concat(
                        others.stream().filter(turn -> making.stream().noneMatch(head -> covers(head, turn))),
                        making.stream())
                .toList();
    }

    private static boolean covers(WorkTurn making, WorkTurn choosing) {
        return making instanceof WorkTurn.Now head
                && !head.vacant()
                && choosing instanceof WorkTurn.Now other
                && head.people().containsAll(other.people());
    }

    private List<WorkTurn> turns(UnopenedDisclosure disclosure, AwaitedAction.Somebody waiting, Known known) {
        PupilId pupil = disclosure.pupil();
        ResponsibleStaff.Day staffed = known.staff();
        return switch (waiting.party()) {
            case DECIDERS ->
                deciders.each(
                        waiting, known.answers(disclosure), staffed.line(pupil), staffed.head(pupil), staffed.day());
            case PROPOSER ->
                turns.each(
                        waiting,
                        staffed.acts(disclosure.by(), pupil) ? List.of(disclosure.by()) : List.of(),
                        staffed.line(pupil),
                        staffed.day());
            case KEEPER, APPLICANT, SUPERVISOR, SELF ->
                List.of(turns.inLine(waiting, staffed.head(pupil), Set.of(), staffed.day()));
        };
    }

    /// Whether its basis holds; only checked between making and sending.
    private BasisValidity support(UnopenedDisclosure disclosure, Known known) {
        return disclosure.state() == DisclosureState.FIXED
                ? supports.judge(disclosure, known.answers(disclosure)::decision, known::on)
                : new BasisValidity.Stands();
    }
}
