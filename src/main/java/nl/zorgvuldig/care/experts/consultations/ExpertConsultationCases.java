package nl.zorgvuldig.care.experts.consultations;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.access.control.readers.ResponsibleStaff;
import nl.zorgvuldig.care.experts.advice.ConsultationAdviceStore;
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

/// Open consultations with an expert, and advice still to be filed in the dossier, with who must
/// act on them; no sealed text is opened for it. The tasks of the proposer pass to another support
/// coordinator or the head once the proposer is neither.
@Component
final class ExpertConsultationCases implements CaseKind {
    private final ExpertConsultationStore store;
    private final ConsultationAdviceStore advices;
    private final ConsentCaseDecisions consents;
    private final ResponsibleStaff staff;
    private final ConsentCaseTurns deciders;
    private final WorkTurnFinder turns;

    ExpertConsultationCases(
            ExpertConsultationStore store,
            ConsultationAdviceStore advices,
            ConsentCaseDecisions consents,
            ResponsibleStaff staff,
            ConsentCaseTurns deciders,
            WorkTurnFinder turns) {
        this.store = store;
        this.advices = advices;
        this.consents = consents;
        this.staff = staff;
        this.deciders = deciders;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "expert";
    }

    @Override
    public Set<String> announced() {
        return Set.of("expertise.task.answer");
    }

    @Override
    public boolean asksOthers() {
        return true;
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        Map<ExpertConsultationId, LocalDate> notFiled = advices.listNotFiled();
        List<ExpertConsultationOutline> outlines = store.listOpen(today, notFiled.keySet());
        ResponsibleStaff.Day day = staff.on(
                today, outlines.stream().map(ExpertConsultationOutline::pupil).toList());
        Map<UUID, ConsentCaseAnswers> answers = consents.listAnswers(
                PurposeKind.EXPERT,
                outlines.stream().collect(toMap(outline -> outline.id().value(), ExpertConsultationOutline::pupil)));
        return store.files(outlines).entrySet().stream()
                .map(found -> found.getValue()
                        .with(answers.getOrDefault(found.getKey().value(), ConsentCaseAnswers.NONE))
                        .withNotFiled(Optional.ofNullable(notFiled.get(found.getKey()))))
                .flatMap(file ->
                        OpenCase.of(file.request().id().value(), file.request().pupil(), turns(file, day)))
                .toList();
    }

    private List<WorkTurn> turns(ExpertConsultationFile file, ResponsibleStaff.Day staffed) {
        return Stream.of(
                        ExpertConsultationRules.RULES.waiting(file, staffed.day()),
                        ExpertConsultationRules.filing(file, staffed.day()))
                .flatMap(waiting -> WorkTurnFinder.ofEach(waiting, somebody -> turns(file, somebody, staffed)).stream())
                .toList();
    }

    private List<WorkTurn> turns(
            ExpertConsultationFile file, AwaitedAction.Somebody waiting, ResponsibleStaff.Day staffed) {
        ExpertConsultationOutline outline = file.request();
        List<WorkTurnFinder.Link> line = staffed.line(outline.pupil());
        return switch (waiting.party()) {
            case DECIDERS -> deciders.each(waiting, file.answers(), line, staffed.head(outline.pupil()), staffed.day());
            case PROPOSER ->
                turns.each(
                        waiting,
                        staffed.acts(outline.proposedBy(), outline.pupil()) ? List.of(outline.proposedBy()) : List.of(),
                        line,
                        staffed.day());
            case KEEPER, APPLICANT, SUPERVISOR, SELF -> turns.each(waiting, List.of(), line, staffed.day());
        };
    }
}
