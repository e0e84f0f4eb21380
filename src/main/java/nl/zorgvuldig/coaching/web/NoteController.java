package nl.zorgvuldig.coaching.web;

import static nl.zorgvuldig.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.coaching.CoachingId;
import nl.zorgvuldig.coaching.Coachings;
import nl.zorgvuldig.coaching.Entrance;
import nl.zorgvuldig.coaching.Entrance.Inside;
import nl.zorgvuldig.coaching.NoteRules;
import nl.zorgvuldig.coaching.Notes;
import nl.zorgvuldig.coaching.RecordingId;
import nl.zorgvuldig.coaching.Watched;
import nl.zorgvuldig.coaching.Watching;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Teacher and coach write at a moment of a recording, and take back what they wrote.
@Controller
@RequestMapping(CoachingController.ADDRESS + "/{coaching}/{recording}/aantekeningen")
class NoteController {
    private static final String TICKET = "zitting";

    private final Coachings coachings;
    private final Watching watching;
    private final Notes notes;
    private final WatchPages pages;
    private final Doorway doorway;

    NoteController(Coachings coachings, Watching watching, Notes notes, WatchPages pages, Doorway doorway) {
        this.coachings = coachings;
        this.watching = watching;
        this.notes = notes;
        this.pages = pages;
        this.doorway = doorway;
    }

    @PostMapping
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    Page add(@PathVariable UUID coaching, @PathVariable UUID recording, SignedIn who, Form form) {
        return opened(coaching, recording, who, form, open -> add(open, who, form));
    }

    private Page add(Watched.Open open, SignedIn who, Form form) {
        Optional<FormId> number = form.number("text");
        Optional<Integer> second = NoteRules.second(form.value("moment"));
        if (second.isEmpty()) {
            form.wrong(
                    "moment",
                    "coaching.no.moment",
                    NoteRules.moment(open.recording().seconds()));
        }
        if (form.wrong()) {
            return pages.shown(open, who, form, second.orElse(0));
        }
        return Page.answer(
                notes.add(open, number.orElseThrow(), second.orElseThrow(), form.value("text")),
                form,
                "text",
                _ -> back(open, second.orElseThrow()),
                () -> pages.shown(open, who, form, second.orElseThrow()));
    }

    @PostMapping("/{note}/weg")
    Page remove(
            @PathVariable UUID coaching,
            @PathVariable UUID recording,
            @PathVariable UUID note,
            SignedIn who,
            Form form) {
        return opened(
                coaching, recording, who, form, open -> notes.remove(open, note) ? back(open, 0) : Page.notFound());
    }

    /// On to the same opening, at the moment that was written about.
    private static Page back(Watched.Open open, int second) {
        return Page.seeOther(WatchController.address(open.recording())
                + "?zitting="
                + open.ticket()
                + "&op="
                + second
                + "#aantekeningen");
    }

    /// Under the line of the opening in which it was written; when that was too long ago, it is
    /// opened again.
    private Page opened(UUID coaching, UUID recording, SignedIn who, Form form, Function<Watched.Open, Page> then) {
        RecordingId id = new RecordingId(recording);
        Optional<Watched> before = watching.goOn(who, new CoachingId(coaching), id, form.value(TICKET));
        if (before.orElse(null) instanceof Watched.Open open) {
            return then.apply(open);
        }
        return switch (coachings.enter(who, new CoachingId(coaching))) {
            case Inside in ->
                switch (watching.open(in, id)) {
                    case Watched.Open open -> then.apply(open);
                    case Watched.Shut no -> WatchPages.shut(no);
                    case Watched.NotThere _ -> Page.notFound();
                };
            case Entrance no -> doorway.outside(no);
        };
    }
}
