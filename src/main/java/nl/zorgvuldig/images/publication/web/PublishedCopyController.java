package nl.zorgvuldig.images.publication.web;

import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;

import java.util.UUID;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.GroupGate;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.images.albums.PictureActs;
import nl.zorgvuldig.images.publication.PublishedCopies;
import nl.zorgvuldig.images.publication.PublishedCopyId;
import nl.zorgvuldig.images.publication.takedown.TakedownTasks;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.FileDownload;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.organisation.Group;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Copies released as a file, and the tasks to take them down.
@Controller
class PublishedCopyController {
    private static final String COPY = PublicationAddresses.GROUP + "/{picture}/{channel}/kopie/{copy}";

    private final GroupGate groups;
    private final PublishedCopies copies;
    private final TakedownTasks calls;
    private final PublicationPages pages;

    PublishedCopyController(GroupGate groups, PublishedCopies copies, TakedownTasks calls, PublicationPages pages) {
        this.groups = groups;
        this.copies = copies;
        this.calls = calls;
        this.pages = pages;
    }

    @GetMapping(PublicationAddresses.TASKS)
    @Upholds(PROMOTION_AFTER_CONSENT)
    Page tasks(SignedInUser who) {
        return groups.list(who).isEmpty()
                ? PublicationController.nobodys()
                : Page.of("images/publication/tasks", pages.tasks(calls.list()));
    }

    @PostMapping(COPY + "/bestand")
    @Upholds(PROMOTION_AFTER_CONSENT)
    Page fetch(
            @PathVariable PictureId picture,
            @PathVariable UUID copy,
            @Opens(value = PictureActs.KEEP_PICTURES_CODE, through = "picture") Granted<Group> key) {
        return copies.fetch(key, picture, new PublishedCopyId(copy))
                .map(file -> Page.download(new FileDownload(
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
        return copies.done(key, picture, new PublishedCopyId(copy))
                ? Page.seeOther(PublicationAddresses.TASKS)
                : Page.notFound();
    }
}
