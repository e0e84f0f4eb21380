package nl.zorgvuldig.images.coaching.web;

import static nl.zorgvuldig.platform.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.images.coaching.CoachingAccess;
import nl.zorgvuldig.images.coaching.CoachingAccess.Inside;
import nl.zorgvuldig.images.coaching.CoachingId;
import nl.zorgvuldig.images.coaching.Coachings;
import nl.zorgvuldig.images.coaching.RecordingAccess;
import nl.zorgvuldig.images.coaching.RecordingId;
import nl.zorgvuldig.images.coaching.RecordingNoteRules;
import nl.zorgvuldig.images.coaching.RecordingNotes;
import nl.zorgvuldig.images.coaching.RecordingPlayer;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Lets teacher and coach add notes at moments of a recording, and remove their own.
@Controller
@RequestMapping(CoachingController.ADDRESS + "/{coaching}/{recording}/aantekeningen")
class RecordingNoteController {
    private static final String TICKET = "zitting";

    private final Coachings coachings;
    private final RecordingPlayer watching;
    private final RecordingNotes notes;
    private final RecordingPlayerPages pages;
    private final CoachingRefusals doorway;

    RecordingNoteController(
            Coachings coachings,
            RecordingPlayer watching,
            RecordingNotes notes,
            RecordingPlayerPages pages,
            CoachingRefusals doorway) {
        this.coachings = coachings;
        this.watching = watching;
        this.notes = notes;
        this.pages = pages;
        this.doorway = doorway;
    }

    @PostMapping
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    Page add(@PathVariable UUID coaching, @PathVariable UUID recording, SignedInUser who, Form form) {
        return opened(coaching, recording, who, form, open -> add(open, who, form));
    }

    private Page add(RecordingAccess.Open open, SignedInUser who, Form form) {
        Optional<FormId> number = form.number("text");
        Optional<Integer> second = RecordingNoteRules.second(form.value("moment"));
        if (second.isEmpty()) {
            form.wrong(
                    "moment",
                    "coaching.no.moment",
                    RecordingNoteRules.moment(open.recording().seconds()));
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
            SignedInUser who,
            Form form) {
        return opened(
                coaching, recording, who, form, open -> notes.remove(open, note) ? back(open, 0) : Page.notFound());
    }

    /// Returns to the same opening, at the moment the note is about.
    private static Page back(RecordingAccess.Open open, int second) {
        return Page.seeOther(RecordingPlayerController.address(open.recording())
                + "?zitting="
                + open.ticket()
                + "&op="
                + second
                + "#aantekeningen");
    }

    /// Continues under the audit event of the opening in which the note was written; when that was
    /// too long ago, the recording is opened again.
    private Page opened(
            UUID coaching, UUID recording, SignedInUser who, Form form, Function<RecordingAccess.Open, Page> then) {
        RecordingId id = new RecordingId(recording);
        Optional<RecordingAccess> before = watching.goOn(who, new CoachingId(coaching), id, form.value(TICKET));
        if (before.orElse(null) instanceof RecordingAccess.Open open) {
            return then.apply(open);
        }
        return switch (coachings.enter(who, new CoachingId(coaching))) {
            case Inside in ->
                switch (watching.open(in, id)) {
                    case RecordingAccess.Open open -> then.apply(open);
                    case RecordingAccess.Shut no -> RecordingPlayerPages.shut(no);
                    case RecordingAccess.NotThere _ -> Page.notFound();
                };
            case CoachingAccess no -> doorway.outside(no);
        };
    }
}
