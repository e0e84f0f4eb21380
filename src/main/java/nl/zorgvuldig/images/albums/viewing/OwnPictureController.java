package nl.zorgvuldig.images.albums.viewing;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.util.List;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.access.control.RepresentedPupils;
import nl.zorgvuldig.images.albums.PictureActs;
import nl.zorgvuldig.platform.files.video.VideoIntake;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.PictureContent;
import nl.zorgvuldig.platform.web.RangedContent;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Shows legal representatives every picture of their child, and where it is used.
@Controller
@RequestMapping(OwnPictureController.ADDRESS)
public class OwnPictureController {
    public static final String ADDRESS = "/mijn-fotos";

    private final RepresentedPupils own;
    private final OwnPictures pictures;
    private final Pupils pupils;

    OwnPictureController(RepresentedPupils own, OwnPictures pictures, Pupils pupils) {
        this.own = own;
        this.pictures = pictures;
        this.pupils = pupils;
    }

    @GetMapping
    @Upholds(RECORDING_AFTER_CONSENT)
    Page children(SignedInUser who) {
        List<PicturedChildrenPage.Line> lines = own.listDecidedBy(who).stream()
                .map(pupil -> new PicturedChildrenPage.Line(
                        pupils.findName(pupil).map(PersonName::full).orElse("–"), ADDRESS + "/" + pupil))
                .toList();
        return Page.of("images/albums/viewing/own-children", new PicturedChildrenPage(lines));
    }

    @GetMapping("/{pupil}")
    @Upholds(RECORDING_AFTER_CONSENT)
    Page list(@Opens(PictureActs.OWN_PICTURES_CODE) Granted<PupilId> key) {
        OwnPictures.Of of = pictures.list(key);
        return Page.of(
                "images/albums/viewing/own",
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
                .map(content -> Page.picture(new PictureContent("image/jpeg", content)))
                .orElseGet(Page::notFound);
    }

    /// One part after another of a video in which nobody else is recognisable.
    @GetMapping("/{pupil}/{picture}/film")
    @Upholds(RECORDING_AFTER_CONSENT)
    Page film(@PathVariable PictureId picture, @Opens(PictureActs.OWN_PICTURES_CODE) Granted<PupilId> key) {
        return pictures.play(key, picture)
                .map(video -> Page.ranged(
                        new RangedContent(VideoIntake.TYPE, video.tag(), video.bytes(), video.content()::get)))
                .orElseGet(Page::notFound);
    }
}
