package nl.zorgvuldig.media.web;

import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;

import java.util.List;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.access.OwnPupils;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.files.Videos;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.media.OwnPictures;
import nl.zorgvuldig.media.PictureActs;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Page;
import nl.zorgvuldig.web.Picture;
import nl.zorgvuldig.web.Ranged;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Those who decide for a child see every picture it is in, and where that is used.
@Controller
@RequestMapping(OwnPictureController.ADDRESS)
class OwnPictureController {
    static final String ADDRESS = "/mijn-fotos";

    private final OwnPupils own;
    private final OwnPictures pictures;
    private final Pupils pupils;

    OwnPictureController(OwnPupils own, OwnPictures pictures, Pupils pupils) {
        this.own = own;
        this.pictures = pictures;
        this.pupils = pupils;
    }

    @GetMapping
    @Upholds(RECORDING_AFTER_CONSENT)
    Page children(SignedIn who) {
        List<OwnChildrenPage.Line> lines = own.listDecidedBy(who).stream()
                .map(pupil -> new OwnChildrenPage.Line(
                        pupils.findName(pupil).map(PersonName::full).orElse("–"), ADDRESS + "/" + pupil))
                .toList();
        return Page.of("media/own-children", new OwnChildrenPage(lines));
    }

    @GetMapping("/{pupil}")
    @Upholds(RECORDING_AFTER_CONSENT)
    Page list(@Opens(PictureActs.OWN_PICTURES_CODE) Granted<PupilId> key) {
        OwnPictures.Of of = pictures.list(key);
        return Page.of(
                "media/own",
                new OwnPicturesPage(
                        of.name().given(),
                        ADDRESS + "/" + key.target(),
                        key.clause(),
                        key.because(),
                        of.told(),
                        of.pictures()));
    }

    @GetMapping("/{pupil}/{picture}/beeld")
    Page image(@PathVariable PictureId picture, @Opens(PictureActs.OWN_PICTURES_CODE) Granted<PupilId> key) {
        return pictures.see(key, picture)
                .map(content -> Page.picture(new Picture("image/jpeg", content)))
                .orElseGet(Page::notFound);
    }

    /// Part after part of a video in which nobody else can be recognised.
    @GetMapping("/{pupil}/{picture}/film")
    @Upholds(RECORDING_AFTER_CONSENT)
    Page film(@PathVariable PictureId picture, @Opens(PictureActs.OWN_PICTURES_CODE) Granted<PupilId> key) {
        return pictures.play(key, picture)
                .map(one -> Page.ranged(new Ranged(Videos.TYPE, one.tag(), one.bytes(), one.content()::get)))
                .orElseGet(Page::notFound);
    }
}
