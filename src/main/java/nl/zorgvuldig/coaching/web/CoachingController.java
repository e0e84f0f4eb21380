package nl.zorgvuldig.coaching.web;

import static nl.zorgvuldig.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.coaching.Beginnings;
import nl.zorgvuldig.coaching.Coaching;
import nl.zorgvuldig.coaching.CoachingId;
import nl.zorgvuldig.coaching.Coachings;
import nl.zorgvuldig.coaching.Endings;
import nl.zorgvuldig.coaching.Entrance;
import nl.zorgvuldig.coaching.Entrance.Inside;
import nl.zorgvuldig.coaching.NoteRules;
import nl.zorgvuldig.coaching.Recording;
import nl.zorgvuldig.coaching.Recordings;
import nl.zorgvuldig.coaching.Role;
import nl.zorgvuldig.coaching.Standing;
import nl.zorgvuldig.coaching.Watching;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.web.Page;
import nl.zorgvuldig.web.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The coachings somebody is in, one of them, and its end.
@Controller
@RequestMapping(CoachingController.ADDRESS)
class CoachingController {
    static final String ADDRESS = "/lesopnamen";

    private final Coachings coachings;
    private final Beginnings beginnings;
    private final Recordings recordings;
    private final Watching watching;
    private final Endings endings;
    private final Schools schools;
    private final Accounts accounts;
    private final Doorway doorway;
    private final Clock clock;

    CoachingController(
            Coachings coachings,
            Beginnings beginnings,
            Recordings recordings,
            Watching watching,
            Endings endings,
            Schools schools,
            Accounts accounts,
            Doorway doorway,
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
    Page lessons(SignedIn who) {
        if (!coachings.atSchool(who)) {
            return Page.refused(LESSON_RECORDINGS_STAY_INSIDE, Sentence.of("coaching.no.not_at_school"));
        }
        Optional<List<LocalDate>> ends = coachings.listEndsForHead(who);
        return Page.of(
                "coaching/list",
                new CoachingsPage(
                        coachings.list(who).stream().map(one -> line(one, who)).toList(),
                        !beginnings.listGroups(who).isEmpty(),
                        ends.isPresent(),
                        ends.orElseGet(List::of)));
    }

    private CoachingsPage.Line line(Coaching one, SignedIn who) {
        boolean goesOn = one.goesOn(SchoolDay.today(clock));
        boolean teaches = one.teacher().equals(who.person());
        return new CoachingsPage.Line(
                goesOn ? Optional.of(address(one.id())) : Optional.empty(),
                Sentence.of(
                        teaches ? "coaching.line.teacher" : "coaching.line.coach",
                        group(one),
                        accounts.nameOf(teaches ? one.coach() : one.teacher())),
                goesOn ? Tone.YES : Tone.QUIET,
                goesOn ? Sentence.of("coaching.line.until", one.endsOn()) : Sentence.of("coaching.line.over"));
    }

    private String group(Coaching one) {
        return schools.findGroup(one.group()).map(Group::shortName).orElse("–");
    }

    @GetMapping("/{coaching}")
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    Page coaching(@PathVariable UUID coaching, SignedIn who) {
        return switch (coachings.enter(who, new CoachingId(coaching))) {
            case Inside in -> Page.of("coaching/coaching", page(in));
            case Entrance no -> doorway.outside(no);
        };
    }

    private CoachingPage page(Inside in) {
        Coaching one = in.coaching();
        boolean teaches = in.role() == Role.TEACHER;
        LocalDate today = SchoolDay.today(clock);
        return new CoachingPage(
                address(one.id()),
                group(one),
                accounts.nameOf(one.teacher()).full(),
                accounts.nameOf(one.coach()).full(),
                coachings.aim(in),
                one.endsOn(),
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

    private CoachingPage.Line line(Watching.Listed listed) {
        Recording recording = listed.recording();
        return new CoachingPage.Line(
                listed.standing() instanceof Standing.Shown
                        ? Optional.of(WatchController.address(recording))
                        : Optional.empty(),
                Sentence.of("coaching.recording", recording.filmedOn()),
                NoteRules.moment(recording.seconds()),
                CoachingPage.State.of(listed.standing()));
    }

    @GetMapping("/{coaching}/einde")
    Page end(@PathVariable UUID coaching, SignedIn who) {
        return switch (coachings.enter(who, new CoachingId(coaching))) {
            case Inside in when in.role() == Role.TEACHER -> Page.of("coaching/end", page(in));
            case Inside _ -> Doorway.teacherOnly();
            case Entrance no -> doorway.outside(no);
        };
    }

    @PostMapping("/{coaching}/einde")
    Page ended(@PathVariable UUID coaching, SignedIn who) {
        return switch (coachings.enter(who, new CoachingId(coaching))) {
            case Inside in
            when in.role() == Role.TEACHER -> {
                endings.end(in);
                yield Page.seeOther(ADDRESS);
            }
            case Inside _ -> Doorway.teacherOnly();
            case Entrance no -> doorway.outside(no);
        };
    }
}
