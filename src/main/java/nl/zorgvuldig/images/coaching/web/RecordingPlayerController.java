package nl.zorgvuldig.images.coaching.web;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;

import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.images.coaching.CoachingAccess;
import nl.zorgvuldig.images.coaching.CoachingAccess.Inside;
import nl.zorgvuldig.images.coaching.CoachingId;
import nl.zorgvuldig.images.coaching.CoachingRole;
import nl.zorgvuldig.images.coaching.CoachingTermination;
import nl.zorgvuldig.images.coaching.Coachings;
import nl.zorgvuldig.images.coaching.Recording;
import nl.zorgvuldig.images.coaching.RecordingAccess;
import nl.zorgvuldig.images.coaching.RecordingId;
import nl.zorgvuldig.images.coaching.RecordingNoteRules;
import nl.zorgvuldig.images.coaching.RecordingPlayer;
import nl.zorgvuldig.platform.files.PictureRenderer;
import nl.zorgvuldig.platform.files.video.VideoIntake;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.PictureContent;
import nl.zorgvuldig.platform.web.RangedContent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Playing a recording, for its teacher and its coach; destroying it, for the teacher.
@Controller
@RequestMapping(CoachingController.ADDRESS + "/{coaching}/{recording}")
class RecordingPlayerController {
    private final Coachings coachings;
    private final RecordingPlayer watching;
    private final CoachingTermination endings;
    private final RecordingPlayerPages pages;
    private final CoachingRefusals doorway;

    RecordingPlayerController(
            Coachings coachings,
            RecordingPlayer watching,
            CoachingTermination endings,
            RecordingPlayerPages pages,
            CoachingRefusals doorway) {
        this.coachings = coachings;
        this.watching = watching;
        this.endings = endings;
        this.pages = pages;
        this.doorway = doorway;
    }

    static String address(Recording recording) {
        return CoachingController.address(recording.coaching()) + "/" + recording.id();
    }

    /// @param zitting the ticket of an earlier opening, which is then continued
    /// @param op the moment at which playback starts
    @GetMapping
    @Upholds({LESSON_RECORDINGS_STAY_INSIDE, CONFIDENTIALITY})
    Page watch(
            @PathVariable UUID coaching,
            @PathVariable UUID recording,
            SignedInUser who,
            @RequestParam(defaultValue = "") String zitting,
            @RequestParam(defaultValue = "") String op) {
        Optional<RecordingAccess> before =
                watching.goOn(who, new CoachingId(coaching), new RecordingId(recording), zitting);
        if (before.orElse(null) instanceof RecordingAccess.Open open) {
            return pages.shown(
                    open, who, Form.empty(), RecordingNoteRules.second(op).orElse(0));
        }
        return switch (coachings.enter(who, new CoachingId(coaching))) {
            case Inside in ->
                switch (watching.open(in, new RecordingId(recording))) {
                    case RecordingAccess.Open open -> pages.shown(open, who, Form.empty(), 0);
                    case RecordingAccess.Shut no -> RecordingPlayerPages.shut(no);
                    case RecordingAccess.NotThere _ -> Page.notFound();
                };
            case CoachingAccess no -> doorway.outside(no);
        };
    }

    /// Sends one part of the recording, under the audit event of its opening.
    @GetMapping("/beeld/{ticket}")
    Page film(
            @PathVariable UUID coaching, @PathVariable UUID recording, @PathVariable String ticket, SignedInUser who) {
        return watching.goOn(who, new CoachingId(coaching), new RecordingId(recording), ticket)
                .filter(RecordingAccess.Open.class::isInstance)
                .map(RecordingAccess.Open.class::cast)
                .flatMap(watching::play)
                .map(playing -> Page.ranged(
                        new RangedContent(VideoIntake.TYPE, playing.tag(), playing.bytes(), playing.content()::get)))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/stil/{ticket}")
    Page still(
            @PathVariable UUID coaching, @PathVariable UUID recording, @PathVariable String ticket, SignedInUser who) {
        return watching.goOn(who, new CoachingId(coaching), new RecordingId(recording), ticket)
                .filter(RecordingAccess.Open.class::isInstance)
                .map(RecordingAccess.Open.class::cast)
                .flatMap(watching::still)
                .map(bytes -> Page.picture(new PictureContent(PictureRenderer.PAGE_TYPE, bytes)))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/vernietigen")
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    Page remove(@PathVariable UUID coaching, @PathVariable UUID recording, SignedInUser who) {
        return switch (coachings.enter(who, new CoachingId(coaching))) {
            case Inside in
            when in.role() == CoachingRole.TEACHER -> {
                endings.remove(in, new RecordingId(recording));
                yield Page.seeOther(CoachingController.address(in.coaching().id()) + "#opnamen");
            }
            case Inside _ -> CoachingRefusals.teacherOnly();
            case CoachingAccess no -> doorway.outside(no);
        };
    }
}
