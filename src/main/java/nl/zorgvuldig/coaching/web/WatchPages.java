package nl.zorgvuldig.coaching.web;

import java.time.Clock;
import nl.zorgvuldig.coaching.CoachingId;
import nl.zorgvuldig.coaching.NoteRules;
import nl.zorgvuldig.coaching.Notes;
import nl.zorgvuldig.coaching.Recording;
import nl.zorgvuldig.coaching.Role;
import nl.zorgvuldig.coaching.Standing;
import nl.zorgvuldig.coaching.Watched;
import nl.zorgvuldig.files.Unfit;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Component;

/// Puts the player together.
@Component
class WatchPages {
    private final Notes notes;
    private final Accounts accounts;
    private final Clock clock;

    WatchPages(Notes notes, Accounts accounts, Clock clock) {
        this.notes = notes;
        this.accounts = accounts;
        this.clock = clock;
    }

    Page shown(Watched.Open open, SignedIn who, Form form, int at) {
        Form numbered = form.value(Form.NUMBER).isEmpty() ? form.numbered(clock) : form;
        WatchPage page = page(open, who, numbered, at);
        return form.wrong() ? Page.again("coaching/watch", page) : Page.of("coaching/watch", page);
    }

    private WatchPage page(Watched.Open open, SignedIn who, Form form, int at) {
        CoachingId coaching = open.in().coaching().id();
        String address = WatchController.address(open.recording());
        return new WatchPage(
                CoachingController.address(coaching),
                address,
                address + "/beeld/" + open.ticket(),
                address + "/stil/" + open.ticket(),
                open.ticket(),
                accounts.nameOf(who.person()).full(),
                open.openedAt(),
                open.recording().filmedOn(),
                NoteRules.moment(open.recording().seconds()),
                Math.min(at, open.recording().seconds()),
                open.in().clause(),
                open.in().because(),
                open.in().role() == Role.TEACHER,
                notes.list(open).stream()
                        .map(one -> new WatchPage.Line(
                                one.second(),
                                NoteRules.moment(one.second()),
                                accounts.nameOf(one.author()).full(),
                                one.text(),
                                one.author().equals(who.person())
                                        ? address + "/aantekeningen/" + one.id() + "/weg"
                                        : ""))
                        .toList(),
                form);
    }

    /// Why a recording cannot be seen.
    ///
    /// @param standing any but shown
    static Sentence because(Standing standing) {
        return switch (standing) {
            case Standing.Shown _ -> throw new IllegalArgumentException("is shown");
            case Standing.Waiting _ -> Sentence.of("coaching.shut.waiting");
            case Standing.Closed _ -> Sentence.of("coaching.shut.consent");
            case Standing.Gone(Recording.Gone gone) ->
                gone.unfit()
                        .map(Unfit::because)
                        .orElseGet(() ->
                                Sentence.of("coaching.gone." + gone.because().code(), gone.at()));
        };
    }

    static Page shut(Watched.Shut no) {
        return Page.refused(Clause.LESSON_RECORDINGS_STAY_INSIDE, because(no.because()));
    }
}
