package nl.zorgvuldig.expertise.web;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.expertise.AdviceId;
import nl.zorgvuldig.expertise.Advices;
import nl.zorgvuldig.expertise.CaseId;
import nl.zorgvuldig.expertise.Cases;
import nl.zorgvuldig.expertise.ExpertActs;
import nl.zorgvuldig.expertise.ExpertTalks;
import nl.zorgvuldig.expertise.Experts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.Slice;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Consultations with experts, for head and support coordinator of the pupil's school. Every page
/// about one asks for a key anew.
@Controller
@RequestMapping(CaseController.ADDRESS)
class CaseController {
    static final String ADDRESS = "/externe-overleggen";
    private static final String TEMPLATE = "expertise/case";

    /// What was done just now.
    private static final List<String> SAID = List.of("voorgesteld", "uitgenodigd", "gehouden", "beeindigd", "dossier");

    private final AccessControl access;
    private final Cases cases;
    private final ExpertTalks talks;
    private final Advices advices;
    private final Experts experts;
    private final CasePages pages;

    CaseController(
            AccessControl access, Cases cases, ExpertTalks talks, Advices advices, Experts experts, CasePages pages) {
        this.access = access;
        this.cases = cases;
        this.talks = talks;
        this.advices = advices;
        this.experts = experts;
        this.pages = pages;
    }

    static String address(CaseId id) {
        return ADDRESS + "/" + id;
    }

    private static String said(CaseId id, String what) {
        return address(id) + "?melding=" + what;
    }

    @GetMapping
    @Upholds(EXPERTS_AFTER_CONSENT)
    Page cases(SignedIn who, Form question) {
        if (!experts.keeps(who)) {
            return ExpertController.keepersOnly();
        }
        int number = Slice.number(question.value("bladzijde"));
        return switch (question.value("lijst")) {
            case "loopt" -> more("running", "loopt", pages.running(number));
            case "voorbij" -> more("past", "voorbij", pages.past(number));
            case "vragen" ->
                Page.of(
                        "expertise/more",
                        new MorePage(
                                Sentence.of("expertise.asked"),
                                ADDRESS + "?lijst=vragen",
                                new Slice<>(List.of(), 1, false),
                                pages.asked(who, number)));
            default -> Page.of("expertise/cases", pages.list(who));
        };
    }

    private static Page more(String title, String which, Slice<CasesPage.Line> found) {
        return Page.of(
                "expertise/more",
                new MorePage(
                        Sentence.of("expertise." + title),
                        ADDRESS + "?lijst=" + which,
                        found,
                        new Slice<>(List.of(), 1, false)));
    }

    @GetMapping("/{consultation}")
    @Upholds(EXPERTS_AFTER_CONSENT)
    Page one(@PathVariable UUID consultation, SignedIn who, Form question) {
        CaseId id = new CaseId(consultation);
        return asked(
                who,
                id,
                key -> page(
                        key,
                        id,
                        Optional.of(question.value("melding"))
                                .filter(SAID::contains)
                                .map(one -> Sentence.of("expertise.said." + one)),
                        Form.empty()));
    }

    private Page page(Granted<PupilId> key, CaseId id, Optional<Sentence> said, Form form) {
        return cases.look(key, id)
                .map(kept -> form.wrong()
                        ? Page.again(TEMPLATE, pages.page(key, kept, said, form))
                        : Page.of(TEMPLATE, pages.page(key, kept, said, form)))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/{consultation}/plannen")
    Page plan(@PathVariable UUID consultation, SignedIn who, Form form) {
        CaseId id = new CaseId(consultation);
        Optional<Instant> moment = MomentForm.read(form);
        return moment.isEmpty()
                ? asked(who, id, key -> page(key, id, Optional.empty(), form))
                : asked(who, id, key -> answer(who, id, talks.plan(key, id, moment.get()), form, "uitgenodigd"));
    }

    @PostMapping("/{consultation}/gehouden")
    Page held(@PathVariable UUID consultation, SignedIn who, Form form) {
        CaseId id = new CaseId(consultation);
        return asked(who, id, key -> answer(who, id, talks.held(key, id), form, "gehouden"));
    }

    @PostMapping("/{consultation}/einde")
    Page end(@PathVariable UUID consultation, SignedIn who, Form form) {
        CaseId id = new CaseId(consultation);
        return asked(who, id, key -> answer(who, id, talks.end(key, id), form, "beeindigd"));
    }

    private Page answer(SignedIn who, CaseId id, Outcome<Nothing> answer, Form form, String what) {
        return Page.answer(
                answer,
                form,
                ExpertTalks.EVENT,
                _ -> Page.seeOther(said(id, what)),
                () -> form.mistake(ExpertTalks.EVENT)
                        .map(notNow -> Page.notOpen(EXPERTS_AFTER_CONSENT, notNow))
                        .orElseGet(() -> asked(who, id, key -> page(key, id, Optional.empty(), form))));
    }

    /// Into the dossier, for which one needs a key of its own.
    @PostMapping("/{consultation}/adviezen/{advice}")
    Page file(@PathVariable UUID consultation, @PathVariable UUID advice, SignedIn who, Form form) {
        CaseId id = new CaseId(consultation);
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

    /// What is not there and what is not theirs gets one answer.
    private Page asked(SignedIn who, CaseId id, Function<Granted<PupilId>, Page> page) {
        Optional<PupilId> pupil = cases.pupilOf(id);
        if (pupil.isEmpty()) {
            return Page.notFound();
        }
        return page.apply(access.ask(who, ExpertActs.KEEP_EXPERT, pupil.get()).orRefuse());
    }
}
