package nl.zorgvuldig.breaches.web;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.breaches.AuthorityForm;
import nl.zorgvuldig.breaches.Breaches;
import nl.zorgvuldig.breaches.Selections;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.register.Controllers;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.web.Contact;
import nl.zorgvuldig.web.ContactBook;
import nl.zorgvuldig.web.Download;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Page;
import nl.zorgvuldig.web.Paper;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The report to the authority: prepared here, field by field; sent by a person, outside this
/// program; and written down with its number.
@Controller
@RequestMapping(BreachController.ADDRESS + "/{breach}/toezichthouder")
class AuthorityController {
    private static final String TEMPLATE = "breaches/authority";

    private final BreachPages pages;
    private final Breaches breaches;
    private final Selections selections;
    private final Controllers controllers;
    private final Schools schools;
    private final ContactBook contacts;
    private final Paper paper;
    private final Languages languages;
    private final Clock clock;

    AuthorityController(
            BreachPages pages,
            Breaches breaches,
            Selections selections,
            Controllers controllers,
            Schools schools,
            ContactBook contacts,
            Paper paper,
            Languages languages,
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
    Page notice(@PathVariable String breach, SignedIn who) {
        return pages.keep(
                breach,
                who,
                open -> Page.of(
                        TEMPLATE,
                        page(open.file(), Moments.fill(Form.empty().numbered(clock), "sent", clock.instant()))));
    }

    @GetMapping("/pdf")
    Page pdf(@PathVariable String breach, SignedIn who) {
        return pages.keep(
                breach,
                who,
                open -> Page.download(new Download(
                        "melding-datalek.pdf",
                        "application/pdf",
                        out -> out.write(paper.print(
                                "breaches/authorityPaper", form(open.file()), languages.in(Language.DUTCH))))));
    }

    @PostMapping
    @Upholds(CONFIDENTIALITY)
    Page sent(@PathVariable String breach, SignedIn who, Form form) {
        return pages.keep(breach, who, open -> sent(open, who, form));
    }

    private Page sent(BreachPages.Open open, SignedIn who, Form form) {
        Optional<FormId> number = form.number("number");
        Optional<Instant> sentAt = Moments.read(form, "sent");
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

    private AuthorityPage page(Breaches.File file, Form form) {
        return new AuthorityPage(form(file), form, clock.instant());
    }

    private AuthorityForm form(Breaches.File file) {
        return new AuthorityForm(
                file,
                schools.findBoardName().orElse(""),
                controllers.current(),
                contacts.find(Contact.DATA_PROTECTION_OFFICER),
                selections.listAffected(file).size(),
                languages.in(Language.DUTCH));
    }
}
