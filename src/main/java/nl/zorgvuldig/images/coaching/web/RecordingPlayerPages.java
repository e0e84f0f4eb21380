package nl.zorgvuldig.images.coaching.web;

import java.time.Clock;
import nl.zorgvuldig.images.coaching.CoachingId;
import nl.zorgvuldig.images.coaching.CoachingRole;
import nl.zorgvuldig.images.coaching.Recording;
import nl.zorgvuldig.images.coaching.RecordingAccess;
import nl.zorgvuldig.images.coaching.RecordingAvailability;
import nl.zorgvuldig.images.coaching.RecordingNoteRules;
import nl.zorgvuldig.images.coaching.RecordingNotes;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Component;

/// Builds the player page.
@Component
class RecordingPlayerPages {
    private final RecordingNotes notes;
    private final Accounts accounts;
    private final Clock clock;

    RecordingPlayerPages(RecordingNotes notes, Accounts accounts, Clock clock) {
        this.notes = notes;
        this.accounts = accounts;
        this.clock = clock;
    }

    Page shown(RecordingAccess.Open open, SignedInUser who, Form form, int at) {
        Form numbered = form.value(Form.NUMBER).isEmpty() ? form.numbered(clock) : form;
        RecordingPlayerPage page = page(open, who, numbered, at);
        return form.wrong() ? Page.again("images/coaching/watch", page) : Page.of("images/coaching/watch", page);
    }

    private RecordingPlayerPage page(RecordingAccess.Open open, SignedInUser who, Form form, int at) {
        CoachingId coaching = open.in().coaching().id();
        String address = RecordingPlayerController.address(open.recording());
        return new RecordingPlayerPage(
                CoachingController.address(coaching),
                address,
                address + "/beeld/" + open.ticket(),
                address + "/stil/" + open.ticket(),
                open.ticket(),
                accounts.nameOf(who.person()).full(),
                open.openedAt(),
                open.recording().filmedOn(),
                RecordingNoteRules.moment(open.recording().seconds()),
                Math.min(at, open.recording().seconds()),
                open.in().clause(),
                open.in().because(),
                open.in().role() == CoachingRole.TEACHER,
                notes.list(open).stream()
                        .map(note -> new RecordingPlayerPage.Line(
                                note.second(),
                                RecordingNoteRules.moment(note.second()),
                                accounts.nameOf(note.author()).full(),
                                note.text(),
                                note.author().equals(who.person())
                                        ? address + "/aantekeningen/" + note.id() + "/weg"
                                        : ""))
                        .toList(),
                form);
    }

    /// Why a recording cannot be seen.
    ///
    /// @param standing any availability but shown
    static Sentence because(RecordingAvailability standing) {
        return switch (standing) {
            case RecordingAvailability.Shown _ -> throw new IllegalArgumentException("is shown");
            case RecordingAvailability.Waiting _ -> Sentence.of("coaching.shut.waiting");
            case RecordingAvailability.Closed _ -> Sentence.of("coaching.shut.consent");
            case RecordingAvailability.Gone(Recording.Gone gone) ->
                gone.unfit()
                        .map(FileRejection::because)
                        .orElseGet(() ->
                                Sentence.of("coaching.gone." + gone.because().code(), gone.at()));
        };
    }

    static Page shut(RecordingAccess.Shut no) {
        return Page.refused(Clause.LESSON_RECORDINGS_STAY_INSIDE, because(no.because()));
    }
}
