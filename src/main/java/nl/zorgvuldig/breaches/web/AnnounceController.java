package nl.zorgvuldig.breaches.web;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import nl.zorgvuldig.breaches.Announcement;
import nl.zorgvuldig.breaches.BreachWork;
import nl.zorgvuldig.breaches.Breaches;
import nl.zorgvuldig.breaches.Selections;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// What the persons concerned are told, and how far it is with telling them.
@Controller
@RequestMapping(BreachController.ADDRESS + "/{breach}/betrokkenen")
class AnnounceController {
    private static final String TEMPLATE = "breaches/announce";

    private final BreachPages pages;
    private final Breaches breaches;
    private final Selections selections;
    private final BreachWork work;
    private final Boards boards;
    private final Languages languages;

    AnnounceController(
            BreachPages pages,
            Breaches breaches,
            Selections selections,
            BreachWork work,
            Boards boards,
            Languages languages) {
        this.pages = pages;
        this.breaches = breaches;
        this.selections = selections;
        this.work = work;
        this.boards = boards;
        this.languages = languages;
    }

    @GetMapping
    @Upholds(CONFIDENTIALITY)
    Page announce(@PathVariable String breach, SignedIn who) {
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

    /// Laid down, and sent at once; what could not be sent now goes with the next round.
    @PostMapping
    @Upholds(CONFIDENTIALITY)
    Page send(@PathVariable String breach, SignedIn who, Form form) {
        return pages.keep(breach, who, open -> {
            form.wrong(breaches.announce(
                    open.key(),
                    ReportController.chosen(Announcement.Way.values(), form.value("way")),
                    form.value("text")));
            if (form.wrong()) {
                return Page.again(TEMPLATE, page(open.file(), form));
            }
            boards.program(who.board()).run(work::run);
            return Page.seeOther(BreachPages.address(open.file()) + "/betrokkenen");
        });
    }

    private AnnouncePage page(Breaches.File file, Form form) {
        return new AnnouncePage(
                file, breaches.listTold(file), selections.listAffected(file).size(), form);
    }

    /// With the parts AVG art. 34(2) asks for, from the assessment.
    private String proposed(Breaches.File file) {
        return file.judged()
                .map(one -> languages
                        .in(Language.DUTCH)
                        .say(
                                "breaches.announce.proposal",
                                file.breach().noticedAt(),
                                one.consequences(),
                                one.measures()))
                .orElse("");
    }
}
