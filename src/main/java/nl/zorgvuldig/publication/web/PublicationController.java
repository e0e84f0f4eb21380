package nl.zorgvuldig.publication.web;

import static nl.zorgvuldig.policy.Clause.PROMOTION_AFTER_CONSENT;

import java.time.Clock;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.GroupGate;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.AlbumId;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.media.Albums;
import nl.zorgvuldig.media.PictureActs;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.publication.Channel;
import nl.zorgvuldig.publication.Gates;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import nl.zorgvuldig.web.Picture;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// From an album to a picture to the gate of a channel, to look. Each step asks anew.
@Controller
class PublicationController {
    static final String GATE = "publication/gate";

    private final GroupGate groups;
    private final Albums albums;
    private final Gates gates;
    private final PublicationPages pages;
    private final Clock clock;

    PublicationController(GroupGate groups, Albums albums, Gates gates, PublicationPages pages, Clock clock) {
        this.groups = groups;
        this.albums = albums;
        this.gates = gates;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(Addresses.ALL)
    @Upholds(PROMOTION_AFTER_CONSENT)
    Page all(SignedIn who) {
        return groups.list(who).isEmpty() ? nobodys() : Page.of("publication/albums", pages.albums(albums.list()));
    }

    /// For who keeps the pictures of no group.
    static Page nobodys() {
        return Page.refused(PROMOTION_AFTER_CONSENT, Sentence.of("publication.no.group"));
    }

    @GetMapping(Addresses.GROUP + "/albums/{album}")
    Page album(
            @PathVariable AlbumId album,
            @Opens(value = PictureActs.KEEP_PICTURES_CODE, through = "album") Granted<Group> key) {
        return gates.list(key, album)
                .map(opened -> Page.of("publication/pictures", pages.pictures(key, opened)))
                .orElseGet(Page::notFound);
    }

    /// @param niet whether somebody just chose to place it nowhere
    /// @param gevraagd how many people were just asked
    @GetMapping(Addresses.GROUP + "/{picture}")
    @Upholds(PROMOTION_AFTER_CONSENT)
    Page picture(
            @PathVariable PictureId picture,
            @Opens(value = PictureActs.KEEP_PICTURES_CODE, through = "picture") Granted<Group> key,
            @RequestParam(required = false) Optional<String> niet,
            @RequestParam(required = false) Optional<String> gevraagd) {
        Optional<Sentence> notice =
                niet.map(_ -> Sentence.of("publication.left_out")).or(() -> gevraagd.map(PublicationController::asked));
        return gates.look(key, picture)
                .map(line -> Page.of("publication/picture", pages.picture(key, line, notice)))
                .orElseGet(Page::notFound);
    }

    @GetMapping(Addresses.GROUP + "/{picture}/{channel}")
    @Upholds(PROMOTION_AFTER_CONSENT)
    Page gate(
            @PathVariable PictureId picture,
            @PathVariable String channel,
            @Opens(value = PictureActs.KEEP_PICTURES_CODE, through = "picture") Granted<Group> key) {
        return Channel.find(channel)
                .flatMap(one -> gates.look(key, picture, one))
                .map(gate -> Page.of(GATE, pages.gate(key, gate, Form.empty().numbered(clock))))
                .orElseGet(Page::notFound);
    }

    /// As the channel would show it.
    @GetMapping(Addresses.GROUP + "/{picture}/{channel}/beeld")
    @Upholds(PROMOTION_AFTER_CONSENT)
    Page image(
            @PathVariable PictureId picture,
            @PathVariable String channel,
            @Opens(value = PictureActs.SEE_PICTURE_CODE, through = "picture") Granted<Group> key) {
        return Channel.find(channel)
                .flatMap(one -> gates.preview(key, picture, one))
                .map(jpeg -> Page.picture(new Picture("image/jpeg", jpeg)))
                .orElseGet(Page::notFound);
    }

    private static Sentence asked(String count) {
        return count.matches("[1-9][0-9]{0,2}")
                ? Sentence.of("publication.asked", Integer.parseInt(count))
                : Sentence.of("publication.asked.nobody");
    }
}
