package nl.zorgvuldig.care.experts.consultations;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.care.experts.ExpertWords;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultation.SharedEntry;
import nl.zorgvuldig.consent.cases.ConsentCase;
import nl.zorgvuldig.consent.cases.ConsentCaseDetail;
import nl.zorgvuldig.consent.cases.ConsentCaseSource;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// What legal representatives of a pupil read before they answer: which expert, for what purpose,
/// what is shown, until when. Consent counts from the day it is asked, so that a date can be set
/// before the first of the agreed days. Nothing of the dossier itself: that is inspected under
/// supervision.
@Component
final class ExpertConsentQuestions implements ConsentCaseSource {
    private final ExpertConsultationStore store;
    private final ExpertWords words;
    private final Clock clock;

    ExpertConsentQuestions(ExpertConsultationStore store, ExpertWords words, Clock clock) {
        this.store = store;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public PurposeKind kind() {
        return PurposeKind.EXPERT;
    }

    @Override
    @Upholds(EXPERTS_AFTER_CONSENT)
    public List<ConsentCase> list(Collection<PupilId> pupils) {
        List<ExpertConsultation> cases = store.listAbout(pupils);
        Set<ExpertConsultationId> running = running(cases);
        return cases.stream()
                .map(consultation -> question(consultation, running.contains(consultation.id())))
                .toList();
    }

    private Set<ExpertConsultationId> running(List<ExpertConsultation> cases) {
        LocalDate today = SchoolDay.today(clock);
        return store.files(cases.stream().map(ExpertConsultation::outline).toList()).values().stream()
                .filter(file -> ExpertConsultationRules.running(file, today))
                .map(file -> file.request().id())
                .collect(Collectors.toSet());
    }

    private ConsentCase question(ExpertConsultation consultation, boolean running) {
        return new ConsentCase(
                PurposeKind.EXPERT,
                consultation.id().value(),
                consultation.pupil(),
                consultation.proposedAt(),
                new Period(
                        SchoolDay.of(consultation.proposedAt()),
                        consultation.period().until()),
                running,
                lines(consultation));
    }

    private List<ConsentCaseDetail> lines(ExpertConsultation consultation) {
        List<ConsentCaseDetail> lines = new ArrayList<>();
        lines.add(new ConsentCaseDetail(Sentence.of("expertise.case.who"), consultation.who()));
        lines.add(new ConsentCaseDetail(Sentence.of("expertise.case.aim"), consultation.aim()));
        for (SharedEntry shown : consultation.shown()) {
            lines.add(new ConsentCaseDetail(Sentence.of("expertise.case.shown"), words.item(shown)));
        }
        lines.add(new ConsentCaseDetail(
                Sentence.of("expertise.case.period"),
                words.say(Sentence.of("expertise.case.days", consultation.period()))));
        lines.add(new ConsentCaseDetail(
                Sentence.of("expertise.case.how"), words.say(Sentence.of("expertise.case.how.text"))));
        return lines;
    }
}
