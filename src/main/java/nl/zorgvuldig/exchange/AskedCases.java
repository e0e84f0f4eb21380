package nl.zorgvuldig.exchange;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import org.springframework.stereotype.Component;

/// What is asked of somebody outside, of which something is still to come, and whose turn it is:
/// those who decide for the pupil, or the head.
@Component
final class AskedCases implements CaseKind {
    private final InquiryStore store;
    private final CaseConsents consents;
    private final PupilStaff staff;
    private final CaseTurns deciders;
    private final Turns turns;

    AskedCases(InquiryStore store, CaseConsents consents, PupilStaff staff, CaseTurns deciders, Turns turns) {
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
        Map<UUID, CaseAnswers> answers = consents.listAnswers(
                PurposeKind.REQUEST,
                open.stream().collect(toMap(inquiry -> inquiry.id().value(), UnopenedInquiry::pupil)));
        PupilStaff.Day known =
                staff.on(today, open.stream().map(UnopenedInquiry::pupil).toList());
        return open.stream()
                .flatMap(inquiry -> OpenCase.of(
                        inquiry.id().value(),
                        inquiry.pupil(),
                        turns(inquiry, answers.getOrDefault(inquiry.id().value(), CaseAnswers.NONE), known)))
                .toList();
    }

    private List<Turn> turns(UnopenedInquiry inquiry, CaseAnswers answers, PupilStaff.Day known) {
        return Turns.ofEach(
                new InquiryRules(answers).waiting(inquiry, known.day()),
                waiting -> turns(waiting, answers, known.head(inquiry.pupil()), known.day()));
    }

    private List<Turn> turns(Waiting.Somebody waiting, CaseAnswers answers, List<Turns.Link> head, LocalDate today) {
        return switch (waiting.party()) {
            case DECIDERS -> deciders.each(waiting, answers, head, head, today);
            case KEEPER, PROPOSER, APPLICANT, SUPERVISOR, SELF -> List.of(turns.inLine(waiting, head, Set.of(), today));
        };
    }
}
