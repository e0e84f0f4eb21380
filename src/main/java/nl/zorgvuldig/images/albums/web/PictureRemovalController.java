package nl.zorgvuldig.images.albums.web;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.images.albums.PictureActs;
import nl.zorgvuldig.images.albums.PictureRemovals;
import nl.zorgvuldig.images.albums.viewing.PictureViewer;
import nl.zorgvuldig.platform.files.PictureRenderer;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.PictureContent;
import nl.zorgvuldig.school.organisation.Group;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Viewing a picture itself, removing it, and reopening it for marking.
@Controller
@RequestMapping("/groepen/{group}/albums/{album}/{picture}")
class PictureRemovalController {
    private final PictureViewer viewing;
    private final PictureRemovals endings;

    PictureRemovalController(PictureViewer viewing, PictureRemovals endings) {
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
                .map(content -> Page.picture(new PictureContent(PictureRenderer.PAGE_TYPE, content)))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/weg")
    Page remove(
            @PathVariable GroupId group,
            @PathVariable AlbumId album,
            @PathVariable PictureId picture,
            @Opens(value = PictureActs.KEEP_PICTURES_CODE, through = "picture") Granted<Group> key) {
        return endings.remove(key, album, picture)
                ? Page.seeOther(AlbumAddresses.album(group, album))
                : Page.notFound();
    }

    @PostMapping("/opnieuw")
    Page reopen(
            @PathVariable GroupId group,
            @PathVariable AlbumId album,
            @PathVariable PictureId picture,
            @Opens(value = PictureActs.KEEP_PICTURES_CODE, through = "picture") Granted<Group> key) {
        return endings.reopen(key, album, picture)
                ? Page.seeOther(AlbumAddresses.picture(group, album, picture))
                : Page.notFound();
    }
}
