package nl.zorgvuldig.breaches.web;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.breaches.Assessment;
import nl.zorgvuldig.breaches.AssessmentWish;
import nl.zorgvuldig.breaches.Breach;
import nl.zorgvuldig.breaches.Breaches;
import nl.zorgvuldig.breaches.Risk;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Judging a breach: what it can do, to whom, and what is done about it.
@Controller
@RequestMapping(BreachController.ADDRESS + "/{breach}/beoordelen")
class AssessController {
    private static final String TEMPLATE = "breaches/assess";

    private final BreachPages pages;
    private final Breaches breaches;

    AssessController(BreachPages pages, Breaches breaches) {
        this.pages = pages;
        this.breaches = breaches;
    }

    @GetMapping
    @Upholds(CONFIDENTIALITY)
    Page assess(@PathVariable String breach, SignedIn who) {
        return pages.keep(breach, who, open -> Page.of(TEMPLATE, new AssessmentPage(open.file(), filled(open.file()))));
    }

    @PostMapping
    @Upholds(CONFIDENTIALITY)
    Page send(@PathVariable String breach, SignedIn who, Form form) {
        return pages.keep(breach, who, open -> send(open, form));
    }

    private Page send(BreachPages.Open open, Form form) {
        Optional<Instant> aware = Moments.read(form, "aware").map(one -> known(open.file(), one));
        AssessmentWish wish = new AssessmentWish(
                ReportController.chosen(Risk.values(), form.value("risk")),
                aware,
                form.value("whyThen"),
                form.value("affected"),
                form.value("consequences"),
                form.value("measures"),
                form.value("why"));
        if (form.wrong()) {
            return Page.again(TEMPLATE, new AssessmentPage(open.file(), form));
        }
        return Page.answer(
                breaches.assess(open.key(), wish),
                form,
                "risk",
                _ -> Page.seeOther(BreachPages.address(open.file())),
                () -> Page.again(TEMPLATE, new AssessmentPage(open.file(), form)));
    }

    /// The moment of the report, or of the assessment before, when that is what stands there.
    private static Instant known(Breaches.File file, Instant typed) {
        Instant noticed = Moments.keep(typed, file.breach().noticedAt());
        return file.judged().map(one -> Moments.keep(noticed, one.aware())).orElse(noticed);
    }

    private static Form filled(Breaches.File file) {
        Breach breach = file.breach();
        Optional<Assessment> before = file.judged();
        Form form = Moments.fill(
                        Form.empty(), "aware", before.map(Assessment::aware).orElse(breach.noticedAt()))
                .with("measures", before.map(Assessment::measures).orElse(breach.done()));
        before.ifPresent(one -> form.with("risk", Codes.of(one.risk()))
                .with("whyThen", one.whyThen())
                .with("affected", one.affected())
                .with("consequences", one.consequences())
                .with("why", one.why()));
        return form;
    }
}
