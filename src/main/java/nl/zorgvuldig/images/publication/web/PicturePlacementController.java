package nl.zorgvuldig.images.publication.web;

import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;

import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.images.albums.PictureActs;
import nl.zorgvuldig.images.publication.PicturePlacementId;
import nl.zorgvuldig.images.publication.PicturePlacements;
import nl.zorgvuldig.images.publication.PublicationChannel;
import nl.zorgvuldig.images.publication.PublishedCopies;
import nl.zorgvuldig.images.publication.release.PicturePlacementDecision.BlurChoice;
import nl.zorgvuldig.images.publication.release.PublicationConsentRequests;
import nl.zorgvuldig.images.publication.release.PublicationPreview;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.organisation.Group;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Placing a picture in a channel, and taking it back.
@Controller
@RequestMapping(PublicationAddresses.GROUP + "/{picture}/{channel}")
class PicturePlacementController {
    static final String HOW = "hoe";
    static final String BLUR = "onherkenbaar";
    static final String LEAVE_OUT = "niet";
    static final String ASK = "vraag";
    static final String PLACE = "plek";

    private final AccessControl access;
    private final PublicationPreview gates;
    private final PicturePlacements placements;
    private final PublishedCopies copies;
    private final PublicationConsentRequests questions;
    private final PublicationPages pages;

    PicturePlacementController(
            AccessControl access,
            PublicationPreview gates,
            PicturePlacements placements,
            PublishedCopies copies,
            PublicationConsentRequests questions,
            PublicationPages pages) {
        this.access = access;
        this.gates = gates;
        this.placements = placements;
        this.copies = copies;
        this.questions = questions;
        this.pages = pages;
    }

    @PostMapping
    @Upholds(PROMOTION_AFTER_CONSENT)
    Page place(
            @PathVariable GroupId group,
            @PathVariable PictureId picture,
            @PathVariable String channel,
            SignedInUser who,
            @Opens(value = PictureActs.KEEP_PICTURES_CODE, through = "picture") Granted<Group> key,
            Form form) {
        Optional<PublicationChannel> to = PublicationChannel.find(channel);
        if (to.isEmpty()) {
            return Page.notFound();
        }
        if (form.has(HOW, LEAVE_OUT)) {
            return Page.seeOther(PublicationAddresses.picture(group, picture) + "?niet=ja");
        }
        if (form.has(HOW, ASK)) {
            return questions
                    .ask(key, picture, to.get())
                    .map(count -> Page.seeOther(PublicationAddresses.picture(group, picture) + "?gevraagd=" + count))
                    .orElseGet(Page::notFound);
        }
        Optional<FormId> number = form.number(HOW);
        if (number.isEmpty()) {
            return again(who, group, picture, to.get(), form);
        }
        BlurChoice said = form.has(HOW, BLUR) ? BlurChoice.BLUR_THEM : BlurChoice.NOT_SAID;
        Outcome<Nothing> outcome =
                switch (to.get().reach()) {
                    case LIVING -> placements.place(key, number.get(), picture, to.get(), said);
                    case ELSEWHERE -> copies.make(key, number.get(), picture, to.get(), said, form.value(PLACE));
                };
        return Page.answer(
                outcome,
                form,
                HOW,
                _ -> Page.seeOther(PublicationAddresses.gate(group, picture, to.get())),
                () -> again(who, group, picture, to.get(), form));
    }

    /// Nothing was placed; the page says why. With a new key: showing it again counts as another
    /// view.
    private Page again(SignedInUser who, GroupId group, PictureId picture, PublicationChannel to, Form form) {
        Granted<Group> key = access.ask(who, PictureActs.KEEP_PICTURES, group, picture.value())
                .orRefuse();
        return gates.look(key, picture, to)
                .map(gate -> Page.again(PublicationController.GATE, pages.gate(key, gate, form)))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/{placed}/weg")
    Page takeBack(
            @PathVariable GroupId group,
            @PathVariable PictureId picture,
            @PathVariable String channel,
            @PathVariable UUID placed,
            @Opens(value = PictureActs.KEEP_PICTURES_CODE, through = "picture") Granted<Group> key) {
        Optional<PublicationChannel> from = PublicationChannel.find(channel);
        return from.isPresent() && placements.takeBack(key, picture, new PicturePlacementId(placed))
                ? Page.seeOther(PublicationAddresses.gate(group, picture, from.get()))
                : Page.notFound();
    }
}
