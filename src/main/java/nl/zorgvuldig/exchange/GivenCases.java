package nl.zorgvuldig.exchange;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.access.PupilStaff;
import nl.zorgvuldig.casework.CaseKind;
import nl.zorgvuldig.casework.OpenCase;
import nl.zorgvuldig.casework.Turn;
import nl.zorgvuldig.casework.Turns;
import nl.zorgvuldig.casework.Waiting;
import nl.zorgvuldig.consent.CaseAnswers;
import nl.zorgvuldig.consent.CaseConsents;
import nl.zorgvuldig.consent.CaseTurns;
import nl.zorgvuldig.consent.PurposeKind;
import nl.zorgvuldig.kernel.PupilId;
import org.springframework.stereotype.Component;

/// What is given, or may be, of which something is still to come, and whose turn it is. What who
/// prepared it is to do, is done by another support coordinator or the head once that person is none
/// of those; what the head decides, by the head alone.
@Component
final class GivenCases implements CaseKind {
    private final DisclosureStore store;
    private final CaseConsents consents;
    private final Supports supports;
    private final Grounds grounds;
    private final PupilStaff staff;
    private final CaseTurns deciders;
    private final Turns turns;

    GivenCases(
            DisclosureStore store,
            CaseConsents consents,
            Supports supports,
            Grounds grounds,
            PupilStaff staff,
            CaseTurns deciders,
            Turns turns) {
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
                .filter(disclosure -> disclosure.basis() instanceof Basis.Consent)
                .filter(disclosure -> disclosure.state() != DisclosureState.DRAFT)
                .collect(toMap(disclosure -> disclosure.id().value(), UnopenedDisclosure::pupil));
    }

    /// What is known of all of them, read at once.
    ///
    /// @param on the grounds that the board switched on
    private record Known(Map<UUID, CaseAnswers> answers, Set<LegalGround> on, PupilStaff.Day staff) {
        CaseAnswers answers(UnopenedDisclosure disclosure) {
            return answers.getOrDefault(disclosure.id().value(), CaseAnswers.NONE);
        }
    }

    /// Who makes it chooses the pieces as well: they are asked once.
    private List<Turn> turns(UnopenedDisclosure disclosure, Known known) {
        LocalDate today = known.staff().day();
        List<Turn> making = Turns.of(
                DisclosureRules.making(disclosure, today),
                waiting -> turns.inLine(waiting, known.staff().head(disclosure.pupil()), Set.of(), today));
        List<Turn> others = Turns.ofEach(
                new DisclosureRules(known.answers(disclosure), support(disclosure, known)).waiting(disclosure, today),
                waiting -> turns(disclosure, waiting, known));
        return Stream.concat(
                        others.stream().filter(turn -> making.stream().noneMatch(head -> covers(head, turn))),
                        making.stream())
                .toList();
    }

    private static boolean covers(Turn making, Turn choosing) {
        return making instanceof Turn.Now head
                && !head.vacant()
                && choosing instanceof Turn.Now other
                && head.people().containsAll(other.people());
    }

    private List<Turn> turns(UnopenedDisclosure disclosure, Waiting.Somebody waiting, Known known) {
        PupilId pupil = disclosure.pupil();
        PupilStaff.Day staffed = known.staff();
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

    /// Only what is made and did not go rests on something now; of the rest it is not asked.
    private Support support(UnopenedDisclosure disclosure, Known known) {
        return disclosure.state() == DisclosureState.FIXED
                ? supports.judge(disclosure, known.answers(disclosure)::decision, known::on)
                : new Support.Stands();
    }
}
