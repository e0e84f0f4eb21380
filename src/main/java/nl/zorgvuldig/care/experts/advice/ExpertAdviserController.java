package nl.zorgvuldig.care.experts.advice;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationId;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.RoleContact;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages of an external expert: what is open now, read-only, and where they advise. Each view asks
/// for a key again, and writes an audit event about the pupil.
@Controller
@RequestMapping(ExpertAdviserController.ADDRESS)
public class ExpertAdviserController {
    public static final String ADDRESS = "/deskundige";
    private static final String TEMPLATE = "care/experts/advice/reading";

    /// The code that the script on the page gets as long as it is open.
    static final String OPEN = "open";

    private final AccessControl access;
    private final OpenExpertConsultations cases;
    private final ConsultationAdvices advices;
    private final ExpertAdviserPages pages;

    ExpertAdviserController(
            AccessControl access,
            OpenExpertConsultations cases,
            ConsultationAdvices advices,
            ExpertAdviserPages pages) {
        this.access = access;
        this.cases = cases;
        this.advices = advices;
        this.pages = pages;
    }

    public static Page closed() {
        return Page.refused(EXPERTS_AFTER_CONSENT, Sentence.of("expertise.no.closed"), List.of(RoleContact.WHO_ASKED));
    }

    public static Page expertsOnly() {
        return Page.refused(EXPERTS_AFTER_CONSENT, Sentence.of("expertise.no.experts_only"));
    }

    /// Showing a name writes an audit event too, beforehand.
    @GetMapping
    @Upholds(EXPERTS_AFTER_CONSENT)
    Page own(SignedInUser who) {
        if (who.kind() != AccountKind.EXPERT) {
            return expertsOnly();
        }
        List<OpenExpertConsultations.Open> open = cases.list(who).stream()
                .filter(each -> access.ask(who, DossierActs.ADVISE, each.it().pupil()) instanceof Granted<PupilId>)
                .toList();
        Page own = Page.of("care/experts/advice/own", pages.own(who, open));
        return cases.stillOpen(who, open) ? own : Page.of("care/experts/advice/own", pages.own(who, List.of()));
    }

    @GetMapping("/{consultation}")
    @Upholds({EXPERTS_AFTER_CONSENT, CONFIDENTIALITY})
    Page read(@PathVariable UUID consultation, SignedInUser who) {
        return opened(
                consultation, who, (key, open) -> Page.of(TEMPLATE, pages.reading(key, who, open, pages.fresh())));
    }

    /// For the script on the page: whether it is still open, without content.
    @GetMapping("/{consultation}/stand")
    Page state(@PathVariable UUID consultation, SignedInUser who) {
        return cases.find(who, new ExpertConsultationId(consultation))
                .map(_ -> Page.of("care/experts/advice/pulse", new ExpertAccessState(OPEN)))
                .orElseGet(() -> shut(who, consultation));
    }

    @PostMapping("/{consultation}/advies")
    Page advise(@PathVariable UUID consultation, SignedInUser who, Form form) {
        return opened(consultation, who, (key, open) -> advise(key, who, open, form));
    }

    private Page advise(Granted<PupilId> key, SignedInUser who, OpenExpertConsultations.Open open, Form form) {
        Optional<FormId> number = pages.number(form);
        return number.isEmpty()
                ? again(who, open, form)
                : Page.answer(
                        advices.write(key, open.it(), number.get(), form.value("advice")),
                        form,
                        "advice",
                        _ -> Page.seeOther(address(open) + "#advies"),
                        () -> again(who, open, form));
    }

    private Page again(SignedInUser who, OpenExpertConsultations.Open open, Form form) {
        return opened(
                open.it().id().value(),
                who,
                (again, same) -> Page.again(TEMPLATE, pages.reading(again, who, same, form)));
    }

    static String address(OpenExpertConsultations.Open open) {
        return ADDRESS + "/" + open.it().id();
    }

    /// A page is built completely before it is sent; what was closed in the meantime stays closed.
    private Page goes(SignedInUser who, OpenExpertConsultations.Open open, Page made) {
        return cases.stillOpen(who, List.of(open)) ? made : closed();
    }

    private Page shut(SignedInUser who, UUID consultation) {
        return cases.over(who, new ExpertConsultationId(consultation))
                ? Page.notOpen(EXPERTS_AFTER_CONSENT, Sentence.of("expertise.no.over"))
                : closed();
    }

    /// A consultation that never existed and one that was closed get the same answer; when only the
    /// last day is over, the answer says so.
    private Page opened(
            UUID consultation,
            SignedInUser who,
            BiFunction<Granted<PupilId>, OpenExpertConsultations.Open, Page> page) {
        return cases.enter(who, new ExpertConsultationId(consultation))
                .map(open -> {
                    Granted<PupilId> key = access.ask(
                                    who, DossierActs.ADVISE, open.it().pupil())
                            .orRefuse();
                    return goes(who, open, page.apply(key, open));
                })
                .orElseGet(() -> shut(who, consultation));
    }
}
