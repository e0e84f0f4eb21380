package nl.zorgvuldig.publication.web;

import static nl.zorgvuldig.policy.Clause.PROMOTION_AFTER_CONSENT;

import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.media.PictureActs;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.publication.Channel;
import nl.zorgvuldig.publication.Concealing;
import nl.zorgvuldig.publication.Copies;
import nl.zorgvuldig.publication.Gates;
import nl.zorgvuldig.publication.PlacedId;
import nl.zorgvuldig.publication.Placements;
import nl.zorgvuldig.publication.Questions;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Through the gate of a channel, and back.
@Controller
@RequestMapping(Addresses.GROUP + "/{picture}/{channel}")
class PlacementController {
    static final String HOW = "hoe";
    static final String BLUR = "onherkenbaar";
    static final String LEAVE_OUT = "niet";
    static final String ASK = "vraag";
    static final String PLACE = "plek";

    private final AccessControl access;
    private final Gates gates;
    private final Placements placements;
    private final Copies copies;
    private final Questions questions;
    private final PublicationPages pages;

    PlacementController(
            AccessControl access,
            Gates gates,
            Placements placements,
            Copies copies,
            Questions questions,
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
            SignedIn who,
            @Opens(value = PictureActs.KEEP_PICTURES_CODE, through = "picture") Granted<Group> key,
            Form form) {
        Optional<Channel> to = Channel.find(channel);
        if (to.isEmpty()) {
            return Page.notFound();
        }
        if (form.has(HOW, LEAVE_OUT)) {
            return Page.seeOther(Addresses.picture(group, picture) + "?niet=ja");
        }
        if (form.has(HOW, ASK)) {
            return questions
                    .ask(key, picture, to.get())
                    .map(count -> Page.seeOther(Addresses.picture(group, picture) + "?gevraagd=" + count))
                    .orElseGet(Page::notFound);
        }
        Optional<FormId> number = form.number(HOW);
        if (number.isEmpty()) {
            return again(who, group, picture, to.get(), form);
        }
        Concealing said = form.has(HOW, BLUR) ? Concealing.BLUR_THEM : Concealing.NOT_SAID;
        Outcome<Nothing> outcome =
                switch (to.get().reach()) {
                    case LIVING -> placements.place(key, number.get(), picture, to.get(), said);
                    case ELSEWHERE -> copies.make(key, number.get(), picture, to.get(), said, form.value(PLACE));
                };
        return Page.answer(
                outcome,
                form,
                HOW,
                _ -> Page.seeOther(Addresses.gate(group, picture, to.get())),
                () -> again(who, group, picture, to.get(), form));
    }

    /// Nothing was placed; the page says why. With another key: seeing it again is another look.
    private Page again(SignedIn who, GroupId group, PictureId picture, Channel to, Form form) {
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
        Optional<Channel> from = Channel.find(channel);
        return from.isPresent() && placements.takeBack(key, picture, new PlacedId(placed))
                ? Page.seeOther(Addresses.gate(group, picture, from.get()))
                : Page.notFound();
    }
}
