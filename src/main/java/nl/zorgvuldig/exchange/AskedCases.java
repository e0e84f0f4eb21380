package nl.zorgvuldig.exchange;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
import nl.zorgvuldig.kernel.PupilId;
import org.springframework.stereotype.Component;

/// What is asked of somebody outside, of which something is still to come, and whose turn it is:
/// those who decide for the pupil, or the head.
@Component
final class AskedCases implements CaseKind {
    private final InquiryStore store;
    private final CaseConsents consents;
    private final PupilStaff staff;
    private final Turns turns;

    AskedCases(InquiryStore store, CaseConsents consents, PupilStaff staff, Turns turns) {
        this.store = store;
        this.consents = consents;
        this.staff = staff;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "inquiry";
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        List<InquiryFile> files =
                store.list().stream().filter(one -> !one.stage().over()).toList();
        Map<UUID, CaseAnswers> answers = consents.listAnswers(
                PurposeKind.REQUEST,
                files.stream().collect(toMap(one -> one.id().value(), AskedCases::pupil)));
        PupilStaff.Day known =
                staff.on(today, files.stream().map(AskedCases::pupil).toList());
        return files.stream()
                .flatMap(one -> OpenCase.of(
                        one.id().value(),
                        turns(one, answers.getOrDefault(one.id().value(), CaseAnswers.NONE), known)))
                .toList();
    }

    private static PupilId pupil(InquiryFile file) {
        return file.inquiry().pupil();
    }

    private List<Turn> turns(InquiryFile file, CaseAnswers answers, PupilStaff.Day known) {
        return Turns.ofEach(
                InquiryRules.waiting(file, answers, known.day()),
                waiting -> turns.each(waiting, named(waiting, answers), known.head(pupil(file)), known.day()));
    }

    private static Collection<PersonId> named(Waiting.Somebody waiting, CaseAnswers answers) {
        return switch (waiting.party()) {
            case DECIDERS -> answers.missing();
            case KEEPER, PROPOSER, APPLICANT, SUPERVISOR, SELF -> List.of();
        };
    }
}
