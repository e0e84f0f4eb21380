package nl.zorgvuldig.images.albums.marking;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.PictureActs;
import nl.zorgvuldig.images.albums.PictureMarking;
import nl.zorgvuldig.images.albums.PictureMarking.MarkResult;
import nl.zorgvuldig.images.albums.viewing.PictureViewer;
import nl.zorgvuldig.images.albums.web.AlbumAddresses;
import nl.zorgvuldig.images.albums.web.AlbumController;
import nl.zorgvuldig.platform.files.video.VideoIntake;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.RangedContent;
import nl.zorgvuldig.school.organisation.Group;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Playing a video of an album and marking the people in it. Nobody can be blurred in a video, so
/// naming somebody who may not be recorded destroys it.
@Controller
@RequestMapping("/groepen/{group}/albums/{album}/{picture}")
class VideoController {
    private final PictureViewer viewing;
    private final PictureMarking markings;
    private final NextPictureToMark next;
    private final PictureController pictures;
    private final Clock clock;

    VideoController(
            PictureViewer viewing,
            PictureMarking markings,
            NextPictureToMark next,
            PictureController pictures,
            Clock clock) {
        this.viewing = viewing;
        this.markings = markings;
        this.next = next;
        this.pictures = pictures;
        this.clock = clock;
    }

    /// One part of the video after another; each is authorised anew, with its own audit event.
    @GetMapping("/film")
    @Upholds(RECORDING_AFTER_CONSENT)
    Page film(
            @PathVariable AlbumId album,
            @PathVariable PictureId picture,
            @Opens(value = PictureActs.SEE_PICTURE_CODE, through = "picture") Granted<Group> key) {
        return viewing.play(key, album, picture)
                .map(video -> Page.ranged(
                        new RangedContent(VideoIntake.TYPE, video.tag(), video.bytes(), video.content()::get)))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/namen")
    @Upholds(RECORDING_AFTER_CONSENT)
    Page name(
            @PathVariable GroupId group,
            @PathVariable AlbumId album,
            @PathVariable PictureId picture,
            SignedInUser who,
            @Opens(value = PictureActs.KEEP_PICTURES_CODE, through = "picture") Granted<Group> key,
            Form form) {
        Optional<List<Face>> people = PictureMarkForm.people(form, clock);
        PictureMarking.Finished finished = PictureController.finished(form, "media.no.everyone_named");
        if (people.isEmpty()) {
            form.wrong("faces", "media.no.form");
        }
        if (form.wrong()) {
            return pictures.again(who, key, album, picture, people, form);
        }
        Outcome<MarkResult> saved =
                named(markings.save(key, album, picture, PictureMarkForm.revision(form), people.get(), finished));
        return Page.answer(
                saved,
                form,
                "faces",
                result -> switch (result) {
                    case MarkResult.Open _ -> Page.seeOther(AlbumAddresses.picture(group, album, picture));
                    case MarkResult.Finished done -> Page.seeOther(next.after(who, group, album, done.blurred()));
                    case MarkResult.Destroyed no ->
                        Page.seeOther(AlbumAddresses.album(group, album) + "?" + AlbumController.DESTROYED + "="
                                + no.people());
                },
                () -> pictures.again(who, key, album, picture, PictureController.shown(saved, people), form));
    }

    /// Translates objections about positions in a photo: for a video they say that somebody cannot
    /// be in it.
    private static Outcome<MarkResult> named(Outcome<MarkResult> saved) {
        return saved instanceof Outcome.Rejected<?> ? Outcome.rejected("faces", Sentence.of("media.no.people")) : saved;
    }
}
