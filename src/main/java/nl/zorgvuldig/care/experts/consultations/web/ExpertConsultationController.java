package nl.zorgvuldig.care.experts.consultations.web;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.care.experts.ExpertActs;
import nl.zorgvuldig.care.experts.ExpertController;
import nl.zorgvuldig.care.experts.Experts;
import nl.zorgvuldig.care.experts.advice.ConsultationAdvice.AdviceId;
import nl.zorgvuldig.care.experts.advice.ConsultationAdvices;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationId;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultations;
import nl.zorgvuldig.care.experts.consultations.ExpertMeetings;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.PageOf;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages of consultations with experts, for head and support coordinator of the pupil's school.
/// Every page about one asks for a key again.
@Controller
@RequestMapping(ExpertConsultationController.ADDRESS)
public class ExpertConsultationController {
    public static final String ADDRESS = "/externe-overleggen";
    private static final String TEMPLATE = "care/experts/consultations/case";

    /// What was just done.
    private static final List<String> SAID = List.of("voorgesteld", "uitgenodigd", "gehouden", "beeindigd", "dossier");

    private final AccessControl access;
    private final ExpertConsultations cases;
    private final ExpertMeetings talks;
    private final ConsultationAdvices advices;
    private final Experts experts;
    private final ExpertConsultationPages pages;

    ExpertConsultationController(
            AccessControl access,
            ExpertConsultations cases,
            ExpertMeetings talks,
            ConsultationAdvices advices,
            Experts experts,
            ExpertConsultationPages pages) {
        this.access = access;
        this.cases = cases;
        this.talks = talks;
        this.advices = advices;
        this.experts = experts;
        this.pages = pages;
    }

    static String address(ExpertConsultationId id) {
        return ADDRESS + "/" + id;
    }

    private static String said(ExpertConsultationId id, String what) {
        return address(id) + "?melding=" + what;
    }

    @GetMapping
    @Upholds(EXPERTS_AFTER_CONSENT)
    Page cases(SignedInUser who, Form question) {
        if (!experts.keeps(who)) {
            return ExpertController.keepersOnly();
        }
        int number = PageOf.number(question.value("bladzijde"));
        return switch (question.value("lijst")) {
            case "loopt" -> more("running", "loopt", pages.running(number));
            case "voorbij" -> more("past", "voorbij", pages.past(number));
            case "vragen" ->
                Page.of(
                        "care/experts/consultations/more",
                        new ExpertConsultationListPage(
                                Sentence.of("expertise.asked"),
                                ADDRESS + "?lijst=vragen",
                                new PageOf<>(List.of(), 1, false),
                                pages.asked(who, number)));
            default -> Page.of("care/experts/consultations/cases", pages.list(who));
        };
    }

    private static Page more(String title, String which, PageOf<ExpertConsultationsPage.Line> found) {
        return Page.of(
                "care/experts/consultations/more",
                new ExpertConsultationListPage(
                        Sentence.of("expertise." + title),
                        ADDRESS + "?lijst=" + which,
                        found,
                        new PageOf<>(List.of(), 1, false)));
    }

    @GetMapping("/{consultation}")
    @Upholds(EXPERTS_AFTER_CONSENT)
    Page one(@PathVariable UUID consultation, SignedInUser who, Form question) {
        ExpertConsultationId id = new ExpertConsultationId(consultation);
        return asked(
                who,
                id,
                key -> page(
                        key,
                        id,
                        Optional.of(question.value("melding"))
                                .filter(SAID::contains)
                                .map(text -> Sentence.of("expertise.said." + text)),
                        Form.empty()));
    }

    private Page page(Granted<PupilId> key, ExpertConsultationId id, Optional<Sentence> said, Form form) {
        return cases.look(key, id)
                .map(kept -> form.wrong()
                        ? Page.again(TEMPLATE, pages.page(key, kept, said, form))
                        : Page.of(TEMPLATE, pages.page(key, kept, said, form)))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/{consultation}/plannen")
    Page plan(@PathVariable UUID consultation, SignedInUser who, Form form) {
        ExpertConsultationId id = new ExpertConsultationId(consultation);
        Optional<Instant> moment = ExpertMeetingForm.read(form);
        return moment.isEmpty()
                ? asked(who, id, key -> page(key, id, Optional.empty(), form))
                : asked(who, id, key -> answer(who, id, talks.plan(key, id, moment.get()), form, "uitgenodigd"));
    }

    @PostMapping("/{consultation}/gehouden")
    Page held(@PathVariable UUID consultation, SignedInUser who, Form form) {
        ExpertConsultationId id = new ExpertConsultationId(consultation);
        return asked(who, id, key -> answer(who, id, talks.held(key, id), form, "gehouden"));
    }

    @PostMapping("/{consultation}/einde")
    Page end(@PathVariable UUID consultation, SignedInUser who, Form form) {
        ExpertConsultationId id = new ExpertConsultationId(consultation);
        return asked(who, id, key -> answer(who, id, talks.end(key, id), form, "beeindigd"));
    }

    private Page answer(SignedInUser who, ExpertConsultationId id, Outcome<Nothing> answer, Form form, String what) {
        return Page.answer(
                answer,
                form,
                ExpertMeetings.EVENT,
                _ -> Page.seeOther(said(id, what)),
                () -> form.mistake(ExpertMeetings.EVENT)
                        .map(notNow -> Page.notOpen(EXPERTS_AFTER_CONSENT, notNow))
                        .orElseGet(() -> asked(who, id, key -> page(key, id, Optional.empty(), form))));
    }

    /// Files it in the dossier, for which one needs a key of its own.
    @PostMapping("/{consultation}/adviezen/{advice}")
    Page file(@PathVariable UUID consultation, @PathVariable UUID advice, SignedInUser who, Form form) {
        ExpertConsultationId id = new ExpertConsultationId(consultation);
        return asked(
                who,
                id,
                key -> cases.look(key, id)
                        .map(kept -> {
                            Granted<PupilId> write = access.ask(
                                            who, DossierActs.WRITE, kept.it().pupil())
                                    .orRefuse();
                            return Page.answer(
                                    advices.file(write, kept, new AdviceId(advice)),
                                    form,
                                    "advice",
                                    _ -> Page.seeOther(said(id, "dossier")),
                                    () -> Page.again(TEMPLATE, pages.page(key, kept, Optional.empty(), form)));
                        })
                        .orElseGet(Page::notFound));
    }

    /// A consultation that does not exist and one that is not theirs get the same answer.
    private Page asked(SignedInUser who, ExpertConsultationId id, Function<Granted<PupilId>, Page> page) {
        Optional<PupilId> pupil = cases.pupilOf(id);
        if (pupil.isEmpty()) {
            return Page.notFound();
        }
        return page.apply(access.ask(who, ExpertActs.KEEP_EXPERT, pupil.get()).orRefuse());
    }
}
