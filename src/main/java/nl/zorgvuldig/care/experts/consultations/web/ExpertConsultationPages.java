package nl.zorgvuldig.care.experts.consultations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultations;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultations.ConsultationRecord;
import nl.zorgvuldig.care.experts.questions.ExpertQuestion;
import nl.zorgvuldig.care.experts.questions.ExpertQuestionController;
import nl.zorgvuldig.care.experts.questions.ExpertQuestions;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.PageOf;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.TagTone;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Builds the pages of those who keep consultations with experts.
@Component
public class ExpertConsultationPages {
    private final ExpertConsultations cases;
    private final ExpertQuestions questions;
    private final Pupils pupils;
    private final Accounts accounts;
    private final Clock clock;

    ExpertConsultationPages(
            ExpertConsultations cases, ExpertQuestions questions, Pupils pupils, Accounts accounts, Clock clock) {
        this.cases = cases;
        this.questions = questions;
        this.pupils = pupils;
        this.accounts = accounts;
        this.clock = clock;
    }

    ExpertConsultationsPage list(SignedInUser who) {
        return new ExpertConsultationsPage(running(1), past(1), asked(who, 1));
    }

    PageOf<ExpertConsultationsPage.Line> running(int number) {
        return lines(cases.listRunning(number));
    }

    PageOf<ExpertConsultationsPage.Line> past(int number) {
        return lines(cases.listPast(number));
    }

    PageOf<ExpertConsultationsPage.Asked> asked(SignedInUser who, int number) {
        return questions.list(who, number).map(this::asked);
    }

    private PageOf<ExpertConsultationsPage.Line> lines(PageOf<ExpertConsultations.Line> found) {
        Map<PupilId, PersonName> names = pupils.names(
                found.those().stream().map(line -> line.it().pupil()).toList());
        return found.map(line -> line(line, names));
    }

    private static ExpertConsultationsPage.Line line(ExpertConsultations.Line line, Map<PupilId, PersonName> names) {
        return new ExpertConsultationsPage.Line(
                ExpertConsultationController.address(line.it().id()),
                Optional.ofNullable(names.get(line.it().pupil()))
                        .map(PersonName::full)
                        .orElse("–"),
                line.it().who(),
                Sentence.of("expertise.stage." + line.standing().code()),
                ExpertConsultationTone.of(line.standing()),
                line.file().meetsAt());
    }

    private ExpertConsultationsPage.Asked asked(ExpertQuestion question) {
        return new ExpertConsultationsPage.Asked(
                ExpertQuestionController.address(question.id()),
                accounts.nameOf(question.expert()).full(),
                question.askedAt(),
                Sentence.of("expertise.question." + state(question, SchoolDay.today(clock))),
                tone(question, SchoolDay.today(clock)));
    }

    public static String state(ExpertQuestion question, LocalDate today) {
        return question.answer().isPresent() ? "answered" : question.waits(today) ? "waits" : "ended";
    }

    public static TagTone tone(ExpertQuestion question, LocalDate today) {
        return question.answer().isPresent() ? TagTone.YES : question.waits(today) ? TagTone.WAIT : TagTone.QUIET;
    }

    ExpertConsultationPage page(Granted<PupilId> key, ConsultationRecord kept, Optional<Sentence> said, Form form) {
        PupilId pupil = kept.it().pupil();
        String address = ExpertConsultationController.address(kept.it().id());
        return new ExpertConsultationPage(
                address,
                name(pupil),
                "/leerlingen/" + pupil + "/dossier",
                key.clause(),
                key.because(),
                kept,
                ExpertConsultationTone.of(kept.standing()),
                key.relation() == AccessRelation.HEAD
                        ? Optional.of("/leerlingen/" + pupil + "/antwoorden/vragen/"
                                + kept.it().id())
                        : Optional.empty(),
                kept.advices().stream()
                        .map(advice -> new ExpertConsultationPage.Written(
                                advice.at(),
                                paragraphs(advice.text()),
                                advice.entry().isPresent()
                                        ? Optional.empty()
                                        : Optional.of(address + "/adviezen/" + advice.id())))
                        .toList(),
                said,
                form);
    }

    public static List<String> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    String name(PupilId pupil) {
        return pupils.findName(pupil).map(PersonName::full).orElse("–");
    }
}
