package nl.zorgvuldig.images.coaching.web;

import static nl.zorgvuldig.platform.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.images.coaching.Coaching;
import nl.zorgvuldig.images.coaching.CoachingAccess;
import nl.zorgvuldig.images.coaching.CoachingAccess.Inside;
import nl.zorgvuldig.images.coaching.CoachingId;
import nl.zorgvuldig.images.coaching.CoachingRole;
import nl.zorgvuldig.images.coaching.CoachingStart;
import nl.zorgvuldig.images.coaching.CoachingTermination;
import nl.zorgvuldig.images.coaching.Coachings;
import nl.zorgvuldig.images.coaching.Recording;
import nl.zorgvuldig.images.coaching.RecordingAvailability;
import nl.zorgvuldig.images.coaching.RecordingNoteRules;
import nl.zorgvuldig.images.coaching.RecordingPlayer;
import nl.zorgvuldig.images.coaching.Recordings;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.TagTone;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Coachings one takes part in: the list, one coaching, and ending it.
@Controller
@RequestMapping(CoachingController.ADDRESS)
class CoachingController {
    static final String ADDRESS = "/lesopnamen";

    private final Coachings coachings;
    private final CoachingStart beginnings;
    private final Recordings recordings;
    private final RecordingPlayer watching;
    private final CoachingTermination endings;
    private final Schools schools;
    private final Accounts accounts;
    private final CoachingRefusals doorway;
    private final Clock clock;

    CoachingController(
            Coachings coachings,
            CoachingStart beginnings,
            Recordings recordings,
            RecordingPlayer watching,
            CoachingTermination endings,
            Schools schools,
            Accounts accounts,
            CoachingRefusals doorway,
            Clock clock) {
        this.coachings = coachings;
        this.beginnings = beginnings;
        this.recordings = recordings;
        this.watching = watching;
        this.endings = endings;
        this.schools = schools;
        this.accounts = accounts;
        this.doorway = doorway;
        this.clock = clock;
    }

    static String address(CoachingId coaching) {
        return ADDRESS + "/" + coaching;
    }

    @GetMapping
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    Page lessons(SignedInUser who) {
        if (!coachings.atSchool(who)) {
            return Page.refused(LESSON_RECORDINGS_STAY_INSIDE, Sentence.of("coaching.no.not_at_school"));
        }
        Optional<List<LocalDate>> ends = coachings.listEndsForHead(who);
        return Page.of(
                "images/coaching/list",
                new CoachingsPage(
                        coachings.list(who).stream()
                                .map(coaching -> line(coaching, who))
                                .toList(),
                        !beginnings.listGroups(who).isEmpty(),
                        ends.isPresent(),
                        ends.orElseGet(List::of)));
    }

    private CoachingsPage.Line line(Coaching coaching, SignedInUser who) {
        boolean goesOn = coaching.goesOn(SchoolDay.today(clock));
        boolean teaches = coaching.teacher().equals(who.person());
        return new CoachingsPage.Line(
                goesOn ? Optional.of(address(coaching.id())) : Optional.empty(),
                Sentence.of(
                        teaches ? "coaching.line.teacher" : "coaching.line.coach",
                        group(coaching),
                        accounts.nameOf(teaches ? coaching.coach() : coaching.teacher())),
                goesOn ? TagTone.YES : TagTone.QUIET,
                goesOn ? Sentence.of("coaching.line.until", coaching.endsOn()) : Sentence.of("coaching.line.over"));
    }

    private String group(Coaching coaching) {
        return schools.findGroup(coaching.group()).map(Group::shortName).orElse("–");
    }

    @GetMapping("/{coaching}")
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    Page coaching(@PathVariable UUID coaching, SignedInUser who) {
        return switch (coachings.enter(who, new CoachingId(coaching))) {
            case Inside in -> Page.of("images/coaching/coaching", page(in));
            case CoachingAccess no -> doorway.outside(no);
        };
    }

    private CoachingPage page(Inside in) {
        Coaching coaching = in.coaching();
        boolean teaches = in.role() == CoachingRole.TEACHER;
        LocalDate today = SchoolDay.today(clock);
        return new CoachingPage(
                address(coaching.id()),
                group(coaching),
                accounts.nameOf(coaching.teacher()).full(),
                accounts.nameOf(coaching.coach()).full(),
                coachings.aim(in),
                coaching.endsOn(),
                in.clause(),
                in.because(),
                teaches,
                teaches
                        ? Optional.of(recordings.listOutside(in, today).values().stream()
                                .map(name -> name.full())
                                .toList())
                        : Optional.empty(),
                recordings.possible(),
                watching.list(in).stream().map(this::line).toList());
    }

    private CoachingPage.Line line(RecordingPlayer.Listed listed) {
        Recording recording = listed.recording();
        return new CoachingPage.Line(
                listed.standing() instanceof RecordingAvailability.Shown
                        ? Optional.of(RecordingPlayerController.address(recording))
                        : Optional.empty(),
                Sentence.of("coaching.recording", recording.filmedOn()),
                RecordingNoteRules.moment(recording.seconds()),
                CoachingPage.State.of(listed.standing()));
    }

    @GetMapping("/{coaching}/einde")
    Page end(@PathVariable UUID coaching, SignedInUser who) {
        return switch (coachings.enter(who, new CoachingId(coaching))) {
            case Inside in when in.role() == CoachingRole.TEACHER -> Page.of("images/coaching/end", page(in));
            case Inside _ -> CoachingRefusals.teacherOnly();
            case CoachingAccess no -> doorway.outside(no);
        };
    }

    @PostMapping("/{coaching}/einde")
    Page ended(@PathVariable UUID coaching, SignedInUser who) {
        return switch (coachings.enter(who, new CoachingId(coaching))) {
            case Inside in
            when in.role() == CoachingRole.TEACHER -> {
                endings.end(in);
                yield Page.seeOther(ADDRESS);
            }
            case Inside _ -> CoachingRefusals.teacherOnly();
            case CoachingAccess no -> doorway.outside(no);
        };
    }
}
