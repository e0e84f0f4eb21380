package nl.zorgvuldig.media.web;

import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.files.Videos;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.AlbumId;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.media.Face;
import nl.zorgvuldig.media.MarkResult;
import nl.zorgvuldig.media.Markings;
import nl.zorgvuldig.media.PictureActs;
import nl.zorgvuldig.media.Viewing;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import nl.zorgvuldig.web.Ranged;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// A video of an album: playing it, and saying who is in it. Nobody can be blurred in a video, so
/// that naming somebody who may not be recorded destroys it.
@Controller
@RequestMapping("/groepen/{group}/albums/{album}/{picture}")
class VideoController {
    private final Viewing viewing;
    private final Markings markings;
    private final NextPicture next;
    private final PictureController pictures;
    private final Clock clock;

    VideoController(Viewing viewing, Markings markings, NextPicture next, PictureController pictures, Clock clock) {
        this.viewing = viewing;
        this.markings = markings;
        this.next = next;
        this.pictures = pictures;
        this.clock = clock;
    }

    /// Part after part, each decided anew and with its own line in the log.
    @GetMapping("/film")
    @Upholds(RECORDING_AFTER_CONSENT)
    Page film(
            @PathVariable AlbumId album,
            @PathVariable PictureId picture,
            @Opens(value = PictureActs.SEE_PICTURE_CODE, through = "picture") Granted<Group> key) {
        return viewing.play(key, album, picture)
                .map(one -> Page.ranged(new Ranged(Videos.TYPE, one.tag(), one.bytes(), one.content()::get)))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/namen")
    @Upholds(RECORDING_AFTER_CONSENT)
    Page name(
            @PathVariable GroupId group,
            @PathVariable AlbumId album,
            @PathVariable PictureId picture,
            SignedIn who,
            @Opens(value = PictureActs.KEEP_PICTURES_CODE, through = "picture") Granted<Group> key,
            Form form) {
        Optional<List<Face>> people = MarkForm.people(form, clock);
        Markings.Finished finished = PictureController.finished(form, "media.no.everyone_named");
        if (people.isEmpty()) {
            form.wrong("faces", "media.no.form");
        }
        if (form.wrong()) {
            return pictures.again(who, key, album, picture, people, form);
        }
        Outcome<MarkResult> saved =
                named(markings.save(key, album, picture, MarkForm.revision(form), people.get(), finished));
        return Page.answer(
                saved,
                form,
                "faces",
                result -> switch (result) {
                    case MarkResult.Open _ -> Page.seeOther(Addresses.picture(group, album, picture));
                    case MarkResult.Finished done -> Page.seeOther(next.after(who, group, album, done.blurred()));
                    case MarkResult.Destroyed no ->
                        Page.seeOther(
                                Addresses.album(group, album) + "?" + AlbumController.DESTROYED + "=" + no.people());
                },
                () -> pictures.again(who, key, album, picture, PictureController.shown(saved, people), form));
    }

    /// Objections are to places in a photo; of a video they say that somebody cannot be in it.
    private static Outcome<MarkResult> named(Outcome<MarkResult> saved) {
        return saved instanceof Outcome.Rejected<?> ? Outcome.rejected("faces", Sentence.of("media.no.people")) : saved;
    }
}
