package nl.zorgvuldig.privacy.breaches.authority;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.ContactDirectory;
import nl.zorgvuldig.platform.web.FileDownload;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.platform.web.paper.PdfPrinter;
import nl.zorgvuldig.privacy.breaches.Breaches;
import nl.zorgvuldig.privacy.breaches.affected.AffectedSelections;
import nl.zorgvuldig.privacy.breaches.web.BreachController;
import nl.zorgvuldig.privacy.breaches.web.BreachPages;
import nl.zorgvuldig.privacy.breaches.web.DateTimeForm;
import nl.zorgvuldig.privacy.register.DataControllers;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages for the notification to the authority: prepared here field by field, sent by a person
/// outside this program, and recorded with its number.
@Controller
@RequestMapping(BreachController.ADDRESS + "/{breach}/toezichthouder")
class BreachAuthorityController {
    private static final String TEMPLATE = "privacy/breaches/authority/authority";

    private final BreachPages pages;
    private final Breaches breaches;
    private final AffectedSelections selections;
    private final DataControllers controllers;
    private final Schools schools;
    private final ContactDirectory contacts;
    private final PdfPrinter paper;
    private final MessageCatalog languages;
    private final Clock clock;

    BreachAuthorityController(
            BreachPages pages,
            Breaches breaches,
            AffectedSelections selections,
            DataControllers controllers,
            Schools schools,
            ContactDirectory contacts,
            PdfPrinter paper,
            MessageCatalog languages,
            Clock clock) {
        this.pages = pages;
        this.breaches = breaches;
        this.selections = selections;
        this.controllers = controllers;
        this.schools = schools;
        this.contacts = contacts;
        this.paper = paper;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(CONFIDENTIALITY)
    Page notice(@PathVariable String breach, SignedInUser who) {
        return pages.keep(
                breach,
                who,
                open -> Page.of(
                        TEMPLATE,
                        page(open.file(), DateTimeForm.fill(Form.empty().numbered(clock), "sent", clock.instant()))));
    }

    @GetMapping("/pdf")
    Page pdf(@PathVariable String breach, SignedInUser who) {
        return pages.keep(
                breach,
                who,
                open -> Page.download(new FileDownload(
                        "melding-datalek.pdf",
                        "application/pdf",
                        out -> out.write(paper.print(
                                "privacy/breaches/authority/authorityPaper",
                                form(open.file()),
                                languages.in(Language.DUTCH))))));
    }

    @PostMapping
    @Upholds(CONFIDENTIALITY)
    Page sent(@PathVariable String breach, SignedInUser who, Form form) {
        return pages.keep(breach, who, open -> sent(open, who, form));
    }

    private Page sent(BreachPages.Open open, SignedInUser who, Form form) {
        Optional<FormId> number = form.number("number");
        Optional<Instant> sentAt = DateTimeForm.read(form, "sent");
        if (form.wrong()) {
            return Page.again(TEMPLATE, page(open.file(), form));
        }
        return Page.answer(
                breaches.notified(
                        open.key(),
                        number.orElseThrow()
                                .makes(who.person(), open.file().breach().id()),
                        sentAt,
                        form.value("number"),
                        form.value("delay")),
                form,
                "sent",
                _ -> Page.seeOther(BreachPages.address(open.file())),
                () -> Page.again(TEMPLATE, page(open.file(), form)));
    }

    private BreachAuthorityPage page(Breaches.File file, Form form) {
        return new BreachAuthorityPage(form(file), form, clock.instant());
    }

    private BreachAuthorityForm form(Breaches.File file) {
        return new BreachAuthorityForm(
                file,
                schools.findBoardName().orElse(""),
                controllers.current(),
                contacts.find(RoleContact.DATA_PROTECTION_OFFICER),
                selections.listAffected(file).size(),
                languages.in(Language.DUTCH));
    }
}
