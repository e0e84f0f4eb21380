package nl.zorgvuldig.privacy.breaches.web;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.privacy.breaches.Breach;
import nl.zorgvuldig.privacy.breaches.BreachAssessment;
import nl.zorgvuldig.privacy.breaches.BreachAssessmentDraft;
import nl.zorgvuldig.privacy.breaches.BreachRisk;
import nl.zorgvuldig.privacy.breaches.Breaches;
import nl.zorgvuldig.privacy.breaches.reports.BreachReportController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages to assess a breach: its consequences, for whom, and what is done about it.
@Controller
@RequestMapping(BreachController.ADDRESS + "/{breach}/beoordelen")
class BreachAssessmentController {
    private static final String TEMPLATE = "privacy/breaches/assess";

    private final BreachPages pages;
    private final Breaches breaches;

    BreachAssessmentController(BreachPages pages, Breaches breaches) {
        this.pages = pages;
        this.breaches = breaches;
    }

    @GetMapping
    @Upholds(CONFIDENTIALITY)
    Page assess(@PathVariable String breach, SignedInUser who) {
        return pages.keep(
                breach, who, open -> Page.of(TEMPLATE, new BreachAssessmentPage(open.file(), filled(open.file()))));
    }

    @PostMapping
    @Upholds(CONFIDENTIALITY)
    Page send(@PathVariable String breach, SignedInUser who, Form form) {
        return pages.keep(breach, who, open -> send(open, form));
    }

    private Page send(BreachPages.Open open, Form form) {
        Optional<Instant> aware = DateTimeForm.read(form, "aware").map(moment -> known(open.file(), moment));
        BreachAssessmentDraft wish = new BreachAssessmentDraft(
                BreachReportController.chosen(BreachRisk.values(), form.value("risk")),
                aware,
                form.value("whyThen"),
                form.value("affected"),
                form.value("consequences"),
                form.value("measures"),
                form.value("why"));
        if (form.wrong()) {
            return Page.again(TEMPLATE, new BreachAssessmentPage(open.file(), form));
        }
        return Page.answer(
                breaches.assess(open.key(), wish),
                form,
                "risk",
                _ -> Page.seeOther(BreachPages.address(open.file())),
                () -> Page.again(TEMPLATE, new BreachAssessmentPage(open.file(), form)));
    }

    /// The moment of the report or of the previous assessment, when the typed one equals it to the
    /// minute; else the typed moment.
    private static Instant known(Breaches.File file, Instant typed) {
        Instant noticed = DateTimeForm.keep(typed, file.breach().noticedAt());
        return file.judged()
                .map(assessment -> DateTimeForm.keep(noticed, assessment.aware()))
                .orElse(noticed);
    }

    private static Form filled(Breaches.File file) {
        Breach breach = file.breach();
        Optional<BreachAssessment> before = file.judged();
        Form form = DateTimeForm.fill(
                        Form.empty(),
                        "aware",
                        before.map(BreachAssessment::aware).orElse(breach.noticedAt()))
                .with("measures", before.map(BreachAssessment::measures).orElse(breach.done()));
        before.ifPresent(assessment -> form.with("risk", Codes.of(assessment.risk()))
                .with("whyThen", assessment.whyThen())
                .with("affected", assessment.affected())
                .with("consequences", assessment.consequences())
                .with("why", assessment.why()));
        return form;
    }
}
