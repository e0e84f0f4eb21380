package nl.zorgvuldig.publication.web;

import static nl.zorgvuldig.policy.Clause.PROMOTION_AFTER_CONSENT;

import java.util.UUID;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.GroupGate;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.media.PictureActs;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.publication.Calls;
import nl.zorgvuldig.publication.Copies;
import nl.zorgvuldig.publication.CopyId;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.web.Download;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Copies that leave as a file, and what must be taken down elsewhere.
@Controller
class CopyController {
    private static final String COPY = Addresses.GROUP + "/{picture}/{channel}/kopie/{copy}";

    private final GroupGate groups;
    private final Copies copies;
    private final Calls calls;
    private final PublicationPages pages;

    CopyController(GroupGate groups, Copies copies, Calls calls, PublicationPages pages) {
        this.groups = groups;
        this.copies = copies;
        this.calls = calls;
        this.pages = pages;
    }

    @GetMapping(Addresses.TASKS)
    @Upholds(PROMOTION_AFTER_CONSENT)
    Page tasks(SignedIn who) {
        return groups.list(who).isEmpty()
                ? PublicationController.nobodys()
                : Page.of("publication/tasks", pages.tasks(calls.list()));
    }

    @PostMapping(COPY + "/bestand")
    @Upholds(PROMOTION_AFTER_CONSENT)
    Page fetch(
            @PathVariable PictureId picture,
            @PathVariable UUID copy,
            @Opens(value = PictureActs.KEEP_PICTURES_CODE, through = "picture") Granted<Group> key) {
        return copies.fetch(key, picture, new CopyId(copy))
                .map(file -> Page.download(new Download(
                        (file.ending().equals("mp4") ? "video-" : "foto-")
                                + copy.toString().substring(24)
                                + "."
                                + file.ending(),
                        file.type(),
                        file.content()::writeTo)))
                .orElseGet(Page::notFound);
    }

    @PostMapping(COPY + "/weg")
    Page done(
            @PathVariable PictureId picture,
            @PathVariable UUID copy,
            @Opens(value = PictureActs.KEEP_PICTURES_CODE, through = "picture") Granted<Group> key) {
        return copies.done(key, picture, new CopyId(copy)) ? Page.seeOther(Addresses.TASKS) : Page.notFound();
    }
}
