package nl.zorgvuldig.coaching.web;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;

import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.coaching.CoachingId;
import nl.zorgvuldig.coaching.Coachings;
import nl.zorgvuldig.coaching.Endings;
import nl.zorgvuldig.coaching.Entrance;
import nl.zorgvuldig.coaching.Entrance.Inside;
import nl.zorgvuldig.coaching.NoteRules;
import nl.zorgvuldig.coaching.Recording;
import nl.zorgvuldig.coaching.RecordingId;
import nl.zorgvuldig.coaching.Role;
import nl.zorgvuldig.coaching.Watched;
import nl.zorgvuldig.coaching.Watching;
import nl.zorgvuldig.files.Pictures;
import nl.zorgvuldig.files.Videos;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import nl.zorgvuldig.web.Picture;
import nl.zorgvuldig.web.Ranged;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Watching a recording, for its teacher and its coach; and destroying it, for the teacher.
@Controller
@RequestMapping(CoachingController.ADDRESS + "/{coaching}/{recording}")
class WatchController {
    private final Coachings coachings;
    private final Watching watching;
    private final Endings endings;
    private final WatchPages pages;
    private final Doorway doorway;

    WatchController(Coachings coachings, Watching watching, Endings endings, WatchPages pages, Doorway doorway) {
        this.coachings = coachings;
        this.watching = watching;
        this.endings = endings;
        this.pages = pages;
        this.doorway = doorway;
    }

    static String address(Recording one) {
        return CoachingController.address(one.coaching()) + "/" + one.id();
    }

    /// @param zitting the ticket of an opening before, which then goes on
    /// @param op the moment at which it begins
    @GetMapping
    @Upholds({LESSON_RECORDINGS_STAY_INSIDE, CONFIDENTIALITY})
    Page watch(
            @PathVariable UUID coaching,
            @PathVariable UUID recording,
            SignedIn who,
            @RequestParam(defaultValue = "") String zitting,
            @RequestParam(defaultValue = "") String op) {
        Optional<Watched> before = watching.goOn(who, new CoachingId(coaching), new RecordingId(recording), zitting);
        if (before.orElse(null) instanceof Watched.Open open) {
            return pages.shown(open, who, Form.empty(), NoteRules.second(op).orElse(0));
        }
        return switch (coachings.enter(who, new CoachingId(coaching))) {
            case Inside in ->
                switch (watching.open(in, new RecordingId(recording))) {
                    case Watched.Open open -> pages.shown(open, who, Form.empty(), 0);
                    case Watched.Shut no -> WatchPages.shut(no);
                    case Watched.NotThere _ -> Page.notFound();
                };
            case Entrance no -> doorway.outside(no);
        };
    }

    /// Part after part of the recording, under the line of its opening.
    @GetMapping("/beeld/{ticket}")
    Page film(@PathVariable UUID coaching, @PathVariable UUID recording, @PathVariable String ticket, SignedIn who) {
        return watching.goOn(who, new CoachingId(coaching), new RecordingId(recording), ticket)
                .filter(Watched.Open.class::isInstance)
                .map(Watched.Open.class::cast)
                .flatMap(watching::play)
                .map(one -> Page.ranged(new Ranged(Videos.TYPE, one.tag(), one.bytes(), one.content()::get)))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/stil/{ticket}")
    Page still(@PathVariable UUID coaching, @PathVariable UUID recording, @PathVariable String ticket, SignedIn who) {
        return watching.goOn(who, new CoachingId(coaching), new RecordingId(recording), ticket)
                .filter(Watched.Open.class::isInstance)
                .map(Watched.Open.class::cast)
                .flatMap(watching::still)
                .map(one -> Page.picture(new Picture(Pictures.PAGE_TYPE, one)))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/vernietigen")
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    Page remove(@PathVariable UUID coaching, @PathVariable UUID recording, SignedIn who) {
        return switch (coachings.enter(who, new CoachingId(coaching))) {
            case Inside in
            when in.role() == Role.TEACHER -> {
                endings.remove(in, new RecordingId(recording));
                yield Page.seeOther(CoachingController.address(in.coaching().id()) + "#opnamen");
            }
            case Inside _ -> Doorway.teacherOnly();
            case Entrance no -> doorway.outside(no);
        };
    }
}
