package nl.zorgvuldig.privacy.breaches.notifications;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.privacy.breaches.BreachAnnouncement;
import nl.zorgvuldig.privacy.breaches.Breaches;
import nl.zorgvuldig.privacy.breaches.affected.AffectedSelections;
import nl.zorgvuldig.privacy.breaches.reports.BreachReportController;
import nl.zorgvuldig.privacy.breaches.upkeep.BreachAutomation;
import nl.zorgvuldig.privacy.breaches.web.BreachController;
import nl.zorgvuldig.privacy.breaches.web.BreachPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages for the announcement to the persons concerned and the progress of informing them.
@Controller
@RequestMapping(BreachController.ADDRESS + "/{breach}/betrokkenen")
class BreachAnnouncementController {
    private static final String TEMPLATE = "privacy/breaches/notifications/announce";

    private final BreachPages pages;
    private final Breaches breaches;
    private final AffectedSelections selections;
    private final BreachAutomation work;
    private final Boards boards;
    private final MessageCatalog languages;

    BreachAnnouncementController(
            BreachPages pages,
            Breaches breaches,
            AffectedSelections selections,
            BreachAutomation work,
            Boards boards,
            MessageCatalog languages) {
        this.pages = pages;
        this.breaches = breaches;
        this.selections = selections;
        this.work = work;
        this.boards = boards;
        this.languages = languages;
    }

    @GetMapping
    @Upholds(CONFIDENTIALITY)
    Page announce(@PathVariable String breach, SignedInUser who) {
        return pages.keep(
                breach,
                who,
                open -> Page.of(
                        TEMPLATE,
                        page(
                                open.file(),
                                Form.empty()
                                        .with("way", open.file().facts().nobodyFound() ? "otherwise" : "each")
                                        .with("text", proposed(open.file())))));
    }

    /// Fixes the announcement and sends it at once; what cannot be sent now is sent in the next
    /// run.
    @PostMapping
    @Upholds(CONFIDENTIALITY)
    Page send(@PathVariable String breach, SignedInUser who, Form form) {
        return pages.keep(breach, who, open -> {
            form.wrong(breaches.announce(
                    open.key(),
                    BreachReportController.chosen(BreachAnnouncement.Way.values(), form.value("way")),
                    form.value("text")));
            if (form.wrong()) {
                return Page.again(TEMPLATE, page(open.file(), form));
            }
            boards.program(who.board()).run(work::run);
            return Page.seeOther(BreachPages.address(open.file()) + "/betrokkenen");
        });
    }

    private BreachAnnouncementPage page(Breaches.File file, Form form) {
        return new BreachAnnouncementPage(
                file, breaches.listTold(file), selections.listAffected(file).size(), form);
    }

    /// A proposed text with the parts that AVG art. 34(2) requires, taken from the assessment.
    private String proposed(Breaches.File file) {
        return file.judged()
                .map(assessment -> languages
                        .in(Language.DUTCH)
                        .say(
                                "breaches.announce.proposal",
                                file.breach().noticedAt(),
                                assessment.consequences(),
                                assessment.measures()))
                .orElse("");
    }
}
