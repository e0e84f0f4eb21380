package nl.zorgvuldig.care.experts.advice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.care.experts.consultations.web.ExpertConsultationPages;
import nl.zorgvuldig.care.experts.questions.ExpertAnswerController;
import nl.zorgvuldig.care.experts.questions.ExpertAnswers;
import nl.zorgvuldig.care.experts.questions.ExpertQuestion;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.ExpertDossierAccess;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Builds the pages of an expert.
@Component
public class ExpertAdviserPages {
    private final ExpertAnswers answering;
    private final ExpertDossierAccess dossier;
    private final ConsultationAdvices advices;
    private final Pupils pupils;
    private final Accounts accounts;
    private final Schools schools;
    private final Clock clock;

    ExpertAdviserPages(
            ExpertAnswers answering,
            ExpertDossierAccess dossier,
            ConsultationAdvices advices,
            Pupils pupils,
            Accounts accounts,
            Schools schools,
            Clock clock) {
        this.answering = answering;
        this.dossier = dossier;
        this.advices = advices;
        this.pupils = pupils;
        this.accounts = accounts;
        this.schools = schools;
        this.clock = clock;
    }

    Form fresh() {
        return Form.empty().numbered(clock);
    }

    Optional<FormId> number(Form form) {
        return form.number("advice");
    }

    ExpertAdviserPage own(SignedInUser who, List<OpenExpertConsultations.Open> open) {
        return new ExpertAdviserPage(
                open.stream()
                        .map(each -> new ExpertAdviserPage.Line(
                                ExpertAdviserController.address(each),
                                name(each.it().pupil()),
                                each.meetsAt(),
                                each.it().period().until()))
                        .toList(),
                answering.list(who).stream().map(this::asked).toList());
    }

    private ExpertAdviserPage.Asked asked(ExpertQuestion question) {
        LocalDate today = SchoolDay.today(clock);
        return new ExpertAdviserPage.Asked(
                ExpertAnswerController.address(question.id()),
                school(question),
                question.until(),
                Sentence.of("expertise.question." + ExpertConsultationPages.state(question, today)),
                ExpertConsultationPages.tone(question, today));
    }

    public String school(ExpertQuestion question) {
        return schools.list().stream()
                .filter(it -> it.id().equals(question.school()))
                .map(School::name)
                .findFirst()
                .orElse("–");
    }

    /// Uses the key.
    ExpertReadingPage reading(Granted<PupilId> key, SignedInUser who, OpenExpertConsultations.Open open, Form form) {
        List<Entry> entries = dossier.read(key, open.it().entries());
        return new ExpertReadingPage(
                ExpertAdviserController.address(open),
                name(open.it().pupil()),
                open.it().aim(),
                open.meetsAt(),
                key.clause(),
                key.because(),
                accounts.nameOf(who.person()).full(),
                SchoolDay.today(clock),
                entries.stream()
                        .map(it -> new ExpertReadingPage.Item(
                                it.kind().code(), it.happenedOn(), ExpertConsultationPages.paragraphs(it.text())))
                        .toList(),
                open.it().shown().size() - entries.size(),
                advices.list(open.it()).stream()
                        .map(it ->
                                new ExpertReadingPage.Written(it.at(), ExpertConsultationPages.paragraphs(it.text())))
                        .toList(),
                form);
    }

    private String name(PupilId pupil) {
        return pupils.findName(pupil).map(PersonName::full).orElse("–");
    }
}
