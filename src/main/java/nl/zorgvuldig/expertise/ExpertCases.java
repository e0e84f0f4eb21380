package nl.zorgvuldig.expertise;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.stereotype.Component;

/// Consultations with an expert of which something is still to come, or an advice still to be put
/// into the dossier, and whose turn it is; no sealed word is opened for it. What who proposed it is
/// to do, is done by another support coordinator or the head once that person is none of those.
@Component
final class ExpertCases implements CaseKind {
    private final CaseStore store;
    private final AdviceStore advices;
    private final CaseConsents consents;
    private final PupilStaff staff;
    private final CaseTurns deciders;
    private final Turns turns;

    ExpertCases(
            CaseStore store,
            AdviceStore advices,
            CaseConsents consents,
            PupilStaff staff,
            CaseTurns deciders,
            Turns turns) {
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
        Map<CaseId, LocalDate> notFiled = advices.listNotFiled();
        List<CaseOutline> outlines = store.listOpen(today, notFiled.keySet());
        PupilStaff.Day day =
                staff.on(today, outlines.stream().map(CaseOutline::pupil).toList());
        Map<UUID, CaseAnswers> answers = consents.listAnswers(
                PurposeKind.EXPERT,
                outlines.stream().collect(toMap(outline -> outline.id().value(), CaseOutline::pupil)));
        return store.files(outlines).entrySet().stream()
                .map(found -> found.getValue()
                        .with(answers.getOrDefault(found.getKey().value(), CaseAnswers.NONE))
                        .withNotFiled(Optional.ofNullable(notFiled.get(found.getKey()))))
                .flatMap(file ->
                        OpenCase.of(file.request().id().value(), file.request().pupil(), turns(file, day)))
                .toList();
    }

    private List<Turn> turns(ExpertCaseFile file, PupilStaff.Day staffed) {
        return Stream.of(
                        ExpertCaseRules.RULES.waiting(file, staffed.day()), ExpertCaseRules.filing(file, staffed.day()))
                .flatMap(waiting -> Turns.ofEach(waiting, somebody -> turns(file, somebody, staffed)).stream())
                .toList();
    }

    private List<Turn> turns(ExpertCaseFile file, Waiting.Somebody waiting, PupilStaff.Day staffed) {
        CaseOutline outline = file.request();
        List<Turns.Link> line = staffed.line(outline.pupil());
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
