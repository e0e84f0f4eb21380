package nl.zorgvuldig.images.publication.web;

import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;

import java.time.Clock;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.GroupGate;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.images.albums.Albums;
import nl.zorgvuldig.images.albums.PictureActs;
import nl.zorgvuldig.images.publication.PublicationChannel;
import nl.zorgvuldig.images.publication.release.PublicationPreview;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.PictureContent;
import nl.zorgvuldig.school.organisation.Group;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Views from an album to a picture to the preview of a channel. Each step is authorised anew.
@Controller
class PublicationController {
    static final String GATE = "images/publication/gate";

    private final GroupGate groups;
    private final Albums albums;
    private final PublicationPreview gates;
    private final PublicationPages pages;
    private final Clock clock;

    PublicationController(
            GroupGate groups, Albums albums, PublicationPreview gates, PublicationPages pages, Clock clock) {
        this.groups = groups;
        this.albums = albums;
        this.gates = gates;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(PublicationAddresses.ALL)
    @Upholds(PROMOTION_AFTER_CONSENT)
    Page all(SignedInUser who) {
        return groups.list(who).isEmpty()
                ? nobodys()
                : Page.of("images/publication/albums", pages.albums(albums.list()));
    }

    /// For people who keep the pictures of no group.
    static Page nobodys() {
        return Page.refused(PROMOTION_AFTER_CONSENT, Sentence.of("publication.no.group"));
    }

    @GetMapping(PublicationAddresses.GROUP + "/albums/{album}")
    Page album(
            @PathVariable AlbumId album,
            @Opens(value = PictureActs.KEEP_PICTURES_CODE, through = "album") Granted<Group> key) {
        return gates.list(key, album)
                .map(opened -> Page.of("images/publication/pictures", pages.pictures(key, opened)))
                .orElseGet(Page::notFound);
    }

    /// @param niet whether the user just chose not to place it
    /// @param gevraagd number of people who were just asked
    @GetMapping(PublicationAddresses.GROUP + "/{picture}")
    @Upholds(PROMOTION_AFTER_CONSENT)
    Page picture(
            @PathVariable PictureId picture,
            @Opens(value = PictureActs.KEEP_PICTURES_CODE, through = "picture") Granted<Group> key,
            @RequestParam(required = false) Optional<String> niet,
            @RequestParam(required = false) Optional<String> gevraagd) {
        Optional<Sentence> notice =
                niet.map(_ -> Sentence.of("publication.left_out")).or(() -> gevraagd.map(PublicationController::asked));
        return gates.look(key, picture)
                .map(line -> Page.of("images/publication/picture", pages.picture(key, line, notice)))
                .orElseGet(Page::notFound);
    }

    @GetMapping(PublicationAddresses.GROUP + "/{picture}/{channel}")
    @Upholds(PROMOTION_AFTER_CONSENT)
    Page gate(
            @PathVariable PictureId picture,
            @PathVariable String channel,
            @Opens(value = PictureActs.KEEP_PICTURES_CODE, through = "picture") Granted<Group> key) {
        return PublicationChannel.find(channel)
                .flatMap(publicationChannel -> gates.look(key, picture, publicationChannel))
                .map(gate -> Page.of(GATE, pages.gate(key, gate, Form.empty().numbered(clock))))
                .orElseGet(Page::notFound);
    }

    /// The picture as the channel would show it.
    @GetMapping(PublicationAddresses.GROUP + "/{picture}/{channel}/beeld")
    @Upholds(PROMOTION_AFTER_CONSENT)
    Page image(
            @PathVariable PictureId picture,
            @PathVariable String channel,
            @Opens(value = PictureActs.SEE_PICTURE_CODE, through = "picture") Granted<Group> key) {
        return PublicationChannel.find(channel)
                .flatMap(publicationChannel -> gates.preview(key, picture, publicationChannel))
                .map(jpeg -> Page.picture(new PictureContent("image/jpeg", jpeg)))
                .orElseGet(Page::notFound);
    }

    private static Sentence asked(String count) {
        return count.matches("[1-9][0-9]{0,2}")
                ? Sentence.of("publication.asked", Integer.parseInt(count))
                : Sentence.of("publication.asked.nobody");
    }
}
