package nl.zorgvuldig.expertise.web;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.expertise.Advices;
import nl.zorgvuldig.expertise.CaseId;
import nl.zorgvuldig.expertise.OpenCases;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Contact;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The pages of an expert from outside: what is open now, to look at and nothing more, and where
/// they advise. Each look asks for a key anew, and is a line in the log about the pupil.
@Controller
@RequestMapping(AdviserController.ADDRESS)
class AdviserController {
    static final String ADDRESS = "/deskundige";
    private static final String TEMPLATE = "expertise/reading";

    /// What the script on the page hears as long as it is open.
    static final String OPEN = "open";

    private final AccessControl access;
    private final OpenCases cases;
    private final Advices advices;
    private final AdviserPages pages;

    AdviserController(AccessControl access, OpenCases cases, Advices advices, AdviserPages pages) {
        this.access = access;
        this.cases = cases;
        this.advices = advices;
        this.pages = pages;
    }

    static Page closed() {
        return Page.refused(EXPERTS_AFTER_CONSENT, Sentence.of("expertise.no.closed"), List.of(Contact.WHO_ASKED));
    }

    static Page expertsOnly() {
        return Page.refused(EXPERTS_AFTER_CONSENT, Sentence.of("expertise.no.experts_only"));
    }

    /// That a name is seen is a line in the log as well, before it is.
    @GetMapping
    @Upholds(EXPERTS_AFTER_CONSENT)
    Page own(SignedIn who) {
        if (who.kind() != AccountKind.EXPERT) {
            return expertsOnly();
        }
        List<OpenCases.Open> open = cases.list(who).stream()
                .filter(one -> access.ask(who, DossierActs.ADVISE, one.it().pupil()) instanceof Granted<PupilId>)
                .toList();
        Page own = Page.of("expertise/own", pages.own(who, open));
        return cases.stillOpen(who, open) ? own : Page.of("expertise/own", pages.own(who, List.of()));
    }

    @GetMapping("/{consultation}")
    @Upholds({EXPERTS_AFTER_CONSENT, CONFIDENTIALITY})
    Page read(@PathVariable UUID consultation, SignedIn who) {
        return opened(consultation, who, (key, one) -> Page.of(TEMPLATE, pages.reading(key, who, one, pages.fresh())));
    }

    /// For the script on the page: whether it is still open, and nothing of it.
    @GetMapping("/{consultation}/stand")
    Page state(@PathVariable UUID consultation, SignedIn who) {
        return cases.find(who, new CaseId(consultation))
                .map(_ -> Page.of("expertise/pulse", new Pulse(OPEN)))
                .orElseGet(() -> shut(who, consultation));
    }

    @PostMapping("/{consultation}/advies")
    Page advise(@PathVariable UUID consultation, SignedIn who, Form form) {
        return opened(consultation, who, (key, one) -> advise(key, who, one, form));
    }

    private Page advise(Granted<PupilId> key, SignedIn who, OpenCases.Open one, Form form) {
        Optional<FormId> number = pages.number(form);
        return number.isEmpty()
                ? again(who, one, form)
                : Page.answer(
                        advices.write(key, one.it(), number.get(), form.value("advice")),
                        form,
                        "advice",
                        _ -> Page.seeOther(address(one) + "#advies"),
                        () -> again(who, one, form));
    }

    private Page again(SignedIn who, OpenCases.Open one, Form form) {
        return opened(
                one.it().id().value(),
                who,
                (again, same) -> Page.again(TEMPLATE, pages.reading(again, who, same, form)));
    }

    static String address(OpenCases.Open one) {
        return ADDRESS + "/" + one.it().id();
    }

    /// A page is made whole before it goes; what was closed meanwhile stays closed.
    private Page goes(SignedIn who, OpenCases.Open one, Page made) {
        return cases.stillOpen(who, List.of(one)) ? made : closed();
    }

    private Page shut(SignedIn who, UUID consultation) {
        return cases.over(who, new CaseId(consultation))
                ? Page.notOpen(EXPERTS_AFTER_CONSENT, Sentence.of("expertise.no.over"))
                : closed();
    }

    /// What never was and what was closed gets one answer; whose last day is over is told that.
    private Page opened(UUID consultation, SignedIn who, BiFunction<Granted<PupilId>, OpenCases.Open, Page> page) {
        return cases.enter(who, new CaseId(consultation))
                .map(one -> {
                    Granted<PupilId> key = access.ask(
                                    who, DossierActs.ADVISE, one.it().pupil())
                            .orRefuse();
                    return goes(who, one, page.apply(key, one));
                })
                .orElseGet(() -> shut(who, consultation));
    }
}
