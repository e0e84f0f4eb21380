package nl.zorgvuldig.expertise;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.PupilStaff;
import nl.zorgvuldig.casework.CaseKind;
import nl.zorgvuldig.casework.OpenCase;
import nl.zorgvuldig.casework.Turn;
import nl.zorgvuldig.casework.Turns;
import nl.zorgvuldig.casework.Waiting;
import nl.zorgvuldig.consent.CaseAnswers;
import nl.zorgvuldig.consent.CaseConsents;
import nl.zorgvuldig.consent.PurposeKind;
import nl.zorgvuldig.kernel.PersonId;
import org.springframework.stereotype.Component;

/// Consultations with an expert of which something is still to come, and whose turn it is. What who
/// proposed it is to do, is done by another support coordinator or the head once that person is none
/// of those.
@Component
final class ExpertCases implements CaseKind {
    private final CaseStore store;
    private final CaseStepStore steps;
    private final AdviceStore advices;
    private final CaseConsents consents;
    private final PupilStaff staff;
    private final Turns turns;

    ExpertCases(
            CaseStore store,
            CaseStepStore steps,
            AdviceStore advices,
            CaseConsents consents,
            PupilStaff staff,
            Turns turns) {
        this.store = store;
        this.steps = steps;
        this.advices = advices;
        this.consents = consents;
        this.staff = staff;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "expert";
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        List<Case> cases = store.listRunning(today, 0, Integer.MAX_VALUE);
        Known known = new Known(
                steps.list(cases.stream().map(Case::id).toList()),
                consents.listAnswers(
                        PurposeKind.EXPERT,
                        cases.stream().collect(toMap(one -> one.id().value(), Case::pupil))),
                advices.listNotFiled(),
                staff.on(today, cases.stream().map(Case::pupil).toList()));
        return cases.stream()
                .flatMap(one -> OpenCase.of(one.id().value(), turns(one, known)))
                .toList();
    }

    /// What is known of all of them, read at once.
    ///
    /// @param notFiled the day of the first advice that does not stand in the dossier
    private record Known(
            Map<CaseId, List<CaseStep>> steps,
            Map<UUID, CaseAnswers> answers,
            Map<CaseId, LocalDate> notFiled,
            PupilStaff.Day staff) {
        CaseAnswers answers(Case one) {
            return answers.getOrDefault(one.id().value(), CaseAnswers.NONE);
        }

        Waiting waiting(Case one) {
            return CaseRules.waiting(
                    one,
                    steps.getOrDefault(one.id(), List.of()),
                    answers(one),
                    Optional.ofNullable(notFiled.get(one.id())),
                    staff.day());
        }

        Collection<PersonId> named(Case one, Waiting.Somebody waiting) {
            return switch (waiting.party()) {
                case DECIDERS -> answers(one).missing();
                case PROPOSER ->
                    staff.acts(one.proposedBy(), one.pupil()) ? List.of(one.proposedBy()) : List.<PersonId>of();
                case KEEPER, APPLICANT, SUPERVISOR, SELF -> List.of();
            };
        }
    }

    private List<Turn> turns(Case one, Known known) {
        return Turns.ofEach(
                known.waiting(one),
                waiting -> turns.each(
                        waiting,
                        known.named(one, waiting),
                        known.staff().line(one.pupil()),
                        known.staff().day()));
    }
}
