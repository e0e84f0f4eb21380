package nl.zorgvuldig.demo.pictures;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.images.coaching.CoachingAccess.Inside;
import nl.zorgvuldig.images.coaching.CoachingDraft;
import nl.zorgvuldig.images.coaching.CoachingId;
import nl.zorgvuldig.images.coaching.CoachingStart;
import nl.zorgvuldig.images.coaching.CoachingTermination;
import nl.zorgvuldig.images.coaching.Coachings;
import nl.zorgvuldig.images.coaching.RecordingAccess;
import nl.zorgvuldig.images.coaching.RecordingDeclaration;
import nl.zorgvuldig.images.coaching.RecordingId;
import nl.zorgvuldig.images.coaching.RecordingNotes;
import nl.zorgvuldig.images.coaching.RecordingPlayer;
import nl.zorgvuldig.images.coaching.RecordingPreparation;
import nl.zorgvuldig.images.coaching.Recordings;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.files.IncomingFolder;
import nl.zorgvuldig.platform.files.video.TestCardVideos;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.school.organisation.Group;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads lesson recordings in every state: `leerkracht` is coached by `ib`, with a recording both
/// wrote about and one she had destroyed, and an earlier coaching is over. Skipped where ffmpeg is
/// missing.
@Component
@Lazy
public final class LessonRecordingLoader {
    private final CoachingStart beginnings;
    private final Coachings coachings;
    private final Recordings recordings;
    private final RecordingPreparation preparing;
    private final RecordingPlayer watching;
    private final RecordingNotes notes;
    private final CoachingTermination endings;
    private final TestCardVideos cards;
    private final IncomingFolder incoming;
    private final Boards boards;
    private final Clock clock;

    LessonRecordingLoader(
            CoachingStart beginnings,
            Coachings coachings,
            Recordings recordings,
            RecordingPreparation preparing,
            RecordingPlayer watching,
            RecordingNotes notes,
            CoachingTermination endings,
            TestCardVideos cards,
            IncomingFolder incoming,
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

    public void load(Population population) {
        SignedInUser teacher = staff(population, "leerkracht");
        SignedInUser coach = staff(population, "ib");
        LocalDate today = population.today();
        LocalDate last = SchoolYear.of(today).period().until();
        start(teacher, coach, "Minder zelf aan het woord zijn.", last, today)
                .ifPresent(coaching -> as(teacher, today, () -> end(teacher, coaching)));
        LocalDate ends = today.plusDays(60).isBefore(last) ? today.plusDays(60) : last;
        start(teacher, coach, "In de rekenles langer wachten na een vraag, en vaker doorvragen.", ends, today)
                .filter(_ -> recordings.possible())
                .ifPresent(coaching -> {
                    record(teacher, coaching, today)
                            .ifPresent(lesson -> write(teacher, coach, coaching, lesson, today));
                    record(teacher, coaching, today)
                            .ifPresent(lesson -> as(teacher, today, () -> remove(teacher, coaching, lesson)));
                });
    }

    private Optional<CoachingId> start(
            SignedInUser teacher, SignedInUser coach, String aim, LocalDate ends, LocalDate today) {
        return as(teacher, today, () -> {
            List<Group> groups = beginnings.listGroups(teacher);
            return groups.isEmpty()
                    ? Optional.empty()
                    : started(beginnings.start(
                            teacher,
                            new CoachingDraft(
                                    FormId.next(clock), groups.getFirst().id(), coach.person(), aim, ends)));
        });
    }

    private static Optional<CoachingId> started(Outcome<CoachingId> started) {
        return started instanceof Outcome.Done<CoachingId>(CoachingId coaching)
                ? Optional.of(coaching)
                : Optional.empty();
    }

    private Optional<RecordingId> record(SignedInUser teacher, CoachingId id, LocalDate today) {
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
                                new RecordingDeclaration(
                                        today, recordings.listOutside(in, today).keySet(), true),
                                file)
                        instanceof Outcome.Done<RecordingId>(RecordingId recording)
                ? Optional.of(recording)
                : Optional.empty();
    }

    private void write(SignedInUser teacher, SignedInUser coach, CoachingId id, RecordingId lesson, LocalDate today) {
        note(coach, id, lesson, 3, "Hier wacht je mooi drie tellen.", today);
        note(teacher, id, lesson, 7, "Hier praat ik er doorheen.", today);
    }

    private void note(SignedInUser who, CoachingId id, RecordingId lesson, int at, String text, LocalDate day) {
        as(
                who,
                day,
                () -> coachings.enter(who, id) instanceof Inside in
                                && watching.open(in, lesson) instanceof RecordingAccess.Open open
                        ? notes.add(open, FormId.next(clock), at, text)
                        : List.of());
    }

    private boolean remove(SignedInUser teacher, CoachingId id, RecordingId lesson) {
        if (coachings.enter(teacher, id) instanceof Inside in) {
            endings.remove(in, lesson);
        }
        return true;
    }

    private boolean end(SignedInUser teacher, CoachingId id) {
        if (coachings.enter(teacher, id) instanceof Inside in) {
            endings.end(in);
        }
        return true;
    }

    private static SignedInUser staff(Population population, String handle) {
        return new SignedInUser(population.board().id(), population.person(handle), AccountKind.STAFF);
    }

    private static <T> T as(SignedInUser who, LocalDate day, Supplier<T> what) {
        return new Acting(who.board(), who.person(), Act.BROWSE, day).call(what);
    }
}
