package nl.zorgvuldig.exchange.inquiries;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.access.control.readers.ResponsibleStaff;
import nl.zorgvuldig.consent.cases.ConsentCaseAnswers;
import nl.zorgvuldig.consent.cases.ConsentCaseDecisions;
import nl.zorgvuldig.consent.cases.ConsentCaseTurns;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import org.springframework.stereotype.Component;

/// Inquiries that await something, and whose turn it is: the pupil's legal representatives, or the
/// head.
@Component
final class OpenInquiryCases implements CaseKind {
    private final InquiryStore store;
    private final ConsentCaseDecisions consents;
    private final ResponsibleStaff staff;
    private final ConsentCaseTurns deciders;
    private final WorkTurnFinder turns;

    OpenInquiryCases(
            InquiryStore store,
            ConsentCaseDecisions consents,
            ResponsibleStaff staff,
            ConsentCaseTurns deciders,
            WorkTurnFinder turns) {
        this.store = store;
        this.consents = consents;
        this.staff = staff;
        this.deciders = deciders;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "inquiry";
    }

    @Override
    public Set<String> announced() {
        return Set.of("exchange.task.ask_answer");
    }

    @Override
    public boolean asksOthers() {
        return true;
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        List<UnopenedInquiry> open = store.listOpen();
        Map<UUID, ConsentCaseAnswers> answers = consents.listAnswers(
                PurposeKind.REQUEST,
                open.stream().collect(toMap(inquiry -> inquiry.id().value(), UnopenedInquiry::pupil)));
        ResponsibleStaff.Day known =
                staff.on(today, open.stream().map(UnopenedInquiry::pupil).toList());
        return open.stream()
                .flatMap(inquiry -> OpenCase.of(
                        inquiry.id().value(),
                        inquiry.pupil(),
                        turns(inquiry, answers.getOrDefault(inquiry.id().value(), ConsentCaseAnswers.NONE), known)))
                .toList();
    }

    private List<WorkTurn> turns(UnopenedInquiry inquiry, ConsentCaseAnswers answers, ResponsibleStaff.Day known) {
        return WorkTurnFinder.ofEach(
                new InquiryRules(answers).waiting(inquiry, known.day()),
                waiting -> turns(waiting, answers, known.head(inquiry.pupil()), known.day()));
    }

    private List<WorkTurn> turns(
            AwaitedAction.Somebody waiting,
            ConsentCaseAnswers answers,
            List<WorkTurnFinder.Link> head,
            LocalDate today) {
        return switch (waiting.party()) {
            case DECIDERS -> deciders.each(waiting, answers, head, head, today);
            case KEEPER, PROPOSER, APPLICANT, SUPERVISOR, SELF -> List.of(turns.inLine(waiting, head, Set.of(), today));
        };
    }
}
