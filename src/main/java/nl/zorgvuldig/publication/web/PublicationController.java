package nl.zorgvuldig.publication.web;

import static nl.zorgvuldig.policy.Clause.PROMOTION_AFTER_CONSENT;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.access.GroupDecision.Granted;
import nl.zorgvuldig.access.GroupDecision.NotThere;
import nl.zorgvuldig.access.GroupDecision.Refused;
import nl.zorgvuldig.access.GroupDesk;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.publication.Channel;
import nl.zorgvuldig.publication.Concealing;
import nl.zorgvuldig.publication.PlaceDecision;
import nl.zorgvuldig.publication.PlacedId;
import nl.zorgvuldig.publication.Publications;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// From a group to a picture to the channels it may go to. Each step asks the desk anew.
@Controller
class PublicationController {
    static final String ALL = "/publicaties";
    private static final String GROUP = "/groepen/{group}/publicaties";
    private static final String ONE = GROUP + "/{picture}";
    private static final String GATE = "publication/gate";

    private final GroupDesk desk;
    private final Publications publications;
    private final Clock clock;

    PublicationController(GroupDesk desk, Publications publications, Clock clock) {
        this.desk = desk;
        this.publications = publications;
        this.clock = clock;
    }

    @GetMapping(ALL)
    @Upholds(PROMOTION_AFTER_CONSENT)
    Page groups(SignedIn who) {
        return Page.of(
                "publication/groups",
                new GroupsPage(
                        desk.list(who, Act.KEEP_PICTURES).stream()
                                .map(
                                        one ->
                                                new GroupsPage.Line(
                                                        one.shortName(),
                                                        PublicationPages.group(one.id())))
                                .toList()));
    }

    @GetMapping(GROUP)
    Page pictures(@PathVariable GroupId group, SignedIn who) {
        return with(
                who,
                group,
                key ->
                        Page.of(
                                "publication/pictures",
                                PublicationPages.pictures(key, publications.list(key))));
    }

    @GetMapping(ONE)
    Page gate(@PathVariable GroupId group, @PathVariable PictureId picture, SignedIn who) {
        return with(who, group, key -> gate(key, picture));
    }

    private Page gate(Granted key, PictureId picture) {
        return publications
                .look(key, picture)
                .map(
                        gate ->
                                Page.of(
                                        GATE,
                                        PublicationPages.gate(
                                                key,
                                                gate,
                                                Optional.empty(),
                                                Form.empty().numbered(clock))))
                .orElseGet(Page::notFound);
    }

    @PostMapping(ONE)
    @Upholds(PROMOTION_AFTER_CONSENT)
    Page place(
            @PathVariable GroupId group, @PathVariable PictureId picture, SignedIn who, Form form) {
        return with(who, group, key -> place(key, picture, who, form));
    }

    private Page place(Granted key, PictureId picture, SignedIn who, Form form) {
        GroupId group = key.group().id();
        Optional<FormId> number = form.number(clock, "channel");
        Optional<Channel> channel =
                Arrays.stream(Channel.values())
                        .filter(one -> one.code().equals(form.value("channel")))
                        .findFirst();
        if (number.isEmpty() || channel.isEmpty()) {
            return again(who, group, picture, Sentence.of("publication.no.form"));
        }
        Concealing said = form.has("blur", "on") ? Concealing.BLUR_THEM : Concealing.NOT_SAID;
        return switch (publications.place(key, number.get(), picture, channel.get(), said)) {
            case Publications.Outcomes.Done _ ->
                    Page.seeOther(PublicationPages.picture(group, picture));
            case Publications.Outcomes.Refused no ->
                    again(who, group, picture, because(no.because(), channel.get()));
            case Publications.Outcomes.NotThere _ -> Page.notFound();
        };
    }

    private static Sentence because(PlaceDecision decision, Channel channel) {
        return switch (decision) {
            case PlaceDecision.SomebodyMayNot _ ->
                    Sentence.of("publication.no.somebody_may_not", channel.sentence());
            case PlaceDecision.NotMarked _, PlaceDecision.Open _ ->
                    Sentence.of("publication.no.not_marked");
        };
    }

    /// Nothing was placed; the page says why.
    private Page again(SignedIn who, GroupId group, PictureId picture, Sentence why) {
        return with(
                who,
                group,
                key ->
                        publications
                                .look(key, picture)
                                .map(
                                        gate ->
                                                Page.again(
                                                        GATE,
                                                        PublicationPages.gate(
                                                                key,
                                                                gate,
                                                                Optional.of(why),
                                                                Form.empty().numbered(clock))))
                                .orElseGet(Page::notFound));
    }

    @PostMapping(ONE + "/{placed}/weg")
    Page takeBack(
            @PathVariable GroupId group,
            @PathVariable PictureId picture,
            @PathVariable PlacedId placed,
            SignedIn who) {
        return with(
                who,
                group,
                key ->
                        publications.takeBack(key, picture, placed)
                                ? Page.seeOther(PublicationPages.picture(group, picture))
                                : Page.notFound());
    }

    private Page with(SignedIn who, GroupId group, Function<Granted, Page> then) {
        return switch (desk.ask(who, Act.KEEP_PICTURES, group)) {
            case Granted key -> then.apply(key);
            case Refused no -> Page.refused(no.clause(), no.because());
            case NotThere _ -> Page.notFound();
        };
    }
}
