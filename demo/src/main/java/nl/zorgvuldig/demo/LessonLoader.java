package nl.zorgvuldig.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.zorgvuldig.coaching.Beginnings;
import nl.zorgvuldig.coaching.CoachingId;
import nl.zorgvuldig.coaching.CoachingWish;
import nl.zorgvuldig.coaching.Coachings;
import nl.zorgvuldig.coaching.Endings;
import nl.zorgvuldig.coaching.Entrance.Inside;
import nl.zorgvuldig.coaching.Filmed;
import nl.zorgvuldig.coaching.Notes;
import nl.zorgvuldig.coaching.Preparing;
import nl.zorgvuldig.coaching.RecordingId;
import nl.zorgvuldig.coaching.Recordings;
import nl.zorgvuldig.coaching.Watched;
import nl.zorgvuldig.coaching.Watching;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.files.Incoming;
import nl.zorgvuldig.files.TestCards;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.school.Group;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Lesson recordings in every state: `leerkracht` is coached by `ib`, with a recording both wrote
/// about and one she had destroyed, and once was coached before, which is over. Where ffmpeg is
/// missing there are no recordings.
@Component
@Lazy
final class LessonLoader {
    private final Beginnings beginnings;
    private final Coachings coachings;
    private final Recordings recordings;
    private final Preparing preparing;
    private final Watching watching;
    private final Notes notes;
    private final Endings endings;
    private final TestCards cards;
    private final Incoming incoming;
    private final Boards boards;
    private final Clock clock;

    LessonLoader(
            Beginnings beginnings,
            Coachings coachings,
            Recordings recordings,
            Preparing preparing,
            Watching watching,
            Notes notes,
            Endings endings,
            TestCards cards,
            Incoming incoming,
            Boards boards,
            Clock clock) {
        this.beginnings = beginnings;
        this.coachings = coachings;
        this.recordings = recordings;
        this.preparing = preparing;
        this.watching = watching;
        this.notes = notes;
        this.endings = endings;
        this.cards = cards;
        this.incoming = incoming;
        this.boards = boards;
        this.clock = clock;
    }

    void load(Population population) {
        SignedIn teacher = staff(population, "leerkracht");
        SignedIn coach = staff(population, "ib");
        LocalDate today = population.today();
        LocalDate last = SchoolYear.of(today).period().until();
        start(teacher, coach, "Minder zelf aan het woord zijn.", last, today)
                .ifPresent(one -> as(teacher, today, () -> end(teacher, one)));
        LocalDate ends = today.plusDays(60).isBefore(last) ? today.plusDays(60) : last;
        start(teacher, coach, "In de rekenles langer wachten na een vraag, en vaker doorvragen.", ends, today)
                .filter(_ -> recordings.possible())
                .ifPresent(one -> {
                    record(teacher, one, today).ifPresent(lesson -> write(teacher, coach, one, lesson, today));
                    record(teacher, one, today)
                            .ifPresent(lesson -> as(teacher, today, () -> remove(teacher, one, lesson)));
                });
    }

    private Optional<CoachingId> start(SignedIn teacher, SignedIn coach, String aim, LocalDate ends, LocalDate today) {
        return as(teacher, today, () -> {
            List<Group> groups = beginnings.listGroups(teacher);
            return groups.isEmpty()
                    ? Optional.empty()
                    : started(beginnings.start(
                            teacher,
                            new CoachingWish(
                                    FormId.next(clock), groups.getFirst().id(), coach.person(), aim, ends)));
        });
    }

    private static Optional<CoachingId> started(Outcome<CoachingId> started) {
        return started instanceof Outcome.Done<CoachingId>(CoachingId coaching)
                ? Optional.of(coaching)
                : Optional.empty();
    }

    private Optional<RecordingId> record(SignedIn teacher, CoachingId id, LocalDate today) {
        Optional<RecordingId> added = as(
                teacher,
                today,
                () -> coachings.enter(teacher, id) instanceof Inside in
                        ? incoming.hold(cards::draw, file -> add(in, file, today))
                        : Optional.empty());
        boards.program(teacher.board()).run(preparing::prepare);
        return added;
    }

    private Optional<RecordingId> add(Inside in, Path file, LocalDate today) {
        return recordings.add(
                                in,
                                FormId.next(clock),
                                new Filmed(
                                        today, recordings.listOutside(in, today).keySet(), true),
                                file)
                        instanceof Outcome.Done<RecordingId>(RecordingId recording)
                ? Optional.of(recording)
                : Optional.empty();
    }

    private void write(SignedIn teacher, SignedIn coach, CoachingId id, RecordingId lesson, LocalDate today) {
        note(coach, id, lesson, 3, "Hier wacht je mooi drie tellen.", today);
        note(teacher, id, lesson, 7, "Hier praat ik er doorheen.", today);
    }

    private void note(SignedIn who, CoachingId id, RecordingId lesson, int at, String text, LocalDate day) {
        as(
                who,
                day,
                () -> coachings.enter(who, id) instanceof Inside in
                                && watching.open(in, lesson) instanceof Watched.Open open
                        ? notes.add(open, FormId.next(clock), at, text)
                        : List.of());
    }

    private boolean remove(SignedIn teacher, CoachingId id, RecordingId lesson) {
        if (coachings.enter(teacher, id) instanceof Inside in) {
            endings.remove(in, lesson);
        }
        return true;
    }

    private boolean end(SignedIn teacher, CoachingId id) {
        if (coachings.enter(teacher, id) instanceof Inside in) {
            endings.end(in);
        }
        return true;
    }

    private static SignedIn staff(Population population, String handle) {
        return new SignedIn(population.board().id(), population.person(handle), AccountKind.STAFF);
    }

    private static <T> T as(SignedIn who, LocalDate day, Supplier<T> what) {
        return new Acting(who.board(), who.person(), Act.BROWSE, day).call(what);
    }
}
