package nl.zorgvuldig.media.web;

import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;

import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.files.Pictures;
import nl.zorgvuldig.kernel.AlbumId;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.media.Endings;
import nl.zorgvuldig.media.PictureActs;
import nl.zorgvuldig.media.Viewing;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.web.Page;
import nl.zorgvuldig.web.Picture;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Seeing a picture itself, taking it away, and opening it to be marked again.
@Controller
@RequestMapping("/groepen/{group}/albums/{album}/{picture}")
class PictureEndController {
    private final Viewing viewing;
    private final Endings endings;

    PictureEndController(Viewing viewing, Endings endings) {
        this.viewing = viewing;
        this.endings = endings;
    }

    @GetMapping("/beeld")
    @Upholds(RECORDING_AFTER_CONSENT)
    Page image(
            @PathVariable AlbumId album,
            @PathVariable PictureId picture,
            @Opens(value = PictureActs.SEE_PICTURE_CODE, through = "picture") Granted<Group> key) {
        return viewing.see(key, album, picture)
                .map(content -> Page.picture(new Picture(Pictures.PAGE_TYPE, content)))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/weg")
    Page remove(
            @PathVariable GroupId group,
            @PathVariable AlbumId album,
            @PathVariable PictureId picture,
            @Opens(value = PictureActs.KEEP_PICTURES_CODE, through = "picture") Granted<Group> key) {
        return endings.remove(key, album, picture) ? Page.seeOther(Addresses.album(group, album)) : Page.notFound();
    }

    @PostMapping("/opnieuw")
    Page reopen(
            @PathVariable GroupId group,
            @PathVariable AlbumId album,
            @PathVariable PictureId picture,
            @Opens(value = PictureActs.KEEP_PICTURES_CODE, through = "picture") Granted<Group> key) {
        return endings.reopen(key, album, picture)
                ? Page.seeOther(Addresses.picture(group, album, picture))
                : Page.notFound();
    }
}
