package nl.zorgvuldig.images.coaching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.answers.AnswerRoute;
import nl.zorgvuldig.consent.answers.AnswererCapacity;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.answers.ConsentValidity;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.consent.receipts.Planted;
import nl.zorgvuldig.images.coaching.CoachingAccess.Inside;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.files.SampleVideos;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.story.DemoProgram;
import org.awaitility.Awaitility;

/// The demonstration, for tests about lesson recordings: `leerkracht2`, coached by `ib`, and the
/// doors as somebody asks them.
public final class LessonDesk {
    public final DemoProgram demo = DemoProgram.running();
    public final SignedInUser teacher = staff("leerkracht2");
    public final SignedInUser coach = staff("ib");
    private final Path folder;

    public LessonDesk(Path folder) {
        this.folder = folder;
    }

    public SignedInUser staff(String handle) {
        return new SignedInUser(demo.board(), demo.person(handle), AccountKind.STAFF);
    }

    public <T> T as(SignedInUser who, Supplier<T> what) {
        return new Acting(who.board(), who.person(), Act.BROWSE, demo.clock().today()).call(what);
    }

    <T> T as(String handle, Supplier<T> what) {
        return as(staff(handle), what);
    }

    LocalDate day(int later) {
        return demo.clock().today().plusDays(later);
    }

    public Group group() {
        return as(
                teacher,
                () -> demo.part(CoachingStart.class).listGroups(teacher).getFirst());
    }

    CoachingDraft wish(LocalDate ends) {
        return new CoachingDraft(
                FormId.next(demo.clock()), group().id(), coach.person(), "Beter doorvragen in de kring.", ends);
    }

    public CoachingId start() {
        Outcome<CoachingId> started =
                as(teacher, () -> demo.part(CoachingStart.class).start(teacher, wish(day(30))));
        return ((Outcome.Done<CoachingId>) started).made();
    }

    CoachingAccess enter(SignedInUser who, CoachingId id) {
        return as(who, () -> demo.part(Coachings.class).enter(who, id));
    }

    Inside in(SignedInUser who, CoachingId id) {
        return (Inside) enter(who, id);
    }

    Set<PupilId> outside(CoachingId id) {
        return as(
                teacher,
                () -> demo.part(Recordings.class)
                        .listOutside(in(teacher, id), demo.clock().today())
                        .keySet());
    }

    Outcome<RecordingId> add(CoachingId id, Set<PupilId> outside, Path file) {
        return as(
                teacher,
                () -> demo.part(Recordings.class)
                        .add(
                                in(teacher, id),
                                FormId.next(demo.clock()),
                                new RecordingDeclaration(demo.clock().today(), outside, true),
                                file));
    }

    /// A copy of a video of some seconds, which the program may change.
    Path video(int seconds) {
        try {
            return Files.copy(SampleVideos.mp4(folder, seconds), folder.resolve(UUID.randomUUID() + ".mp4"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// With everybody who has no consent outside the picture.
    public RecordingId record(CoachingId id) {
        RecordingId recording = sent(id, video(3));
        prepare(recording);
        return recording;
    }

    /// As it was sent.
    RecordingId sent(CoachingId id, Path video) {
        return ((Outcome.Done<RecordingId>) add(id, outside(id), video)).made();
    }

    /// The job of the demonstration may have it in hand at the same time.
    void prepare(RecordingId id) {
        for (int tries = 0; tries < 4 && waits(id) == 1; tries++) {
            demo.part(Boards.class).program(demo.board()).run(demo.part(RecordingPreparation.class)::prepare);
        }
    }

    int waits(RecordingId id) {
        return count("select count(*) from coaching.sent where recording = :id and not done", id.value());
    }

    /// Whose key it is that is not made plain yet.
    UUID version(RecordingId id) {
        return demo.superuser("zorgvuldig")
                .sql("select version from coaching.sent where recording = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    RecordingAccess watch(SignedInUser who, CoachingId coaching, RecordingId id) {
        return as(who, () -> demo.part(RecordingPlayer.class).open(in(who, coaching), id));
    }

    void tidy() {
        as(teacher, () -> {
            demo.part(CoachingTermination.class).tidy();
            return true;
        });
    }

    /// A child that is in the picture.
    public PupilId seen(RecordingId id) {
        return new PupilId(demo.superuser("zorgvuldig")
                .sql(
                        "select pupil from coaching.seat where recording = :id and place = 'in_picture' order by pupil limit 1")
                .param("id", id.value())
                .query(UUID.class)
                .single());
    }

    public void answer(PupilId child, ConsentChoice choice) {
        PersonId guardian = new PersonId(demo.superuser("zorgvuldig")
                .sql(
                        "select person from consent.answer where pupil = :child and purpose = 'lesson_recording' order by person limit 1")
                .param("child", child.value())
                .query(UUID.class)
                .single());
        Instant now = demo.clock().instant().truncatedTo(ChronoUnit.MICROS);
        ConsentAnswer answer = new ConsentAnswer(
                new ConsentAnswerId(UUID.randomUUID()),
                child,
                ConsentSubject.of(new PurposeKey("lesson_recording")),
                1,
                Language.DUTCH,
                choice,
                guardian,
                AnswererCapacity.PARENT,
                AnswerRoute.OWN_PAGE,
                now,
                now,
                guardian,
                new ConsentValidity.OfSchoolYear(SchoolYear.of(demo.clock().today())),
                Optional.empty());
        Planted.answers(demo, demo.board(), List.of(answer));
    }

    int count(String sql, UUID id) {
        return demo.superuser("zorgvuldig")
                .sql(sql)
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    boolean hasKey(UUID subject) {
        return demo.superuser("keyring")
                        .sql("select count(*) from vault.data_key where subject = :id and keeping = 'media'")
                        .param("id", subject)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /// The program looks for videos by itself as well: what it makes plain at this very moment it
    /// throws away when it comes to keeping it, and the key with it.
    void awaitNoKey(RecordingId recording) {
        Awaitility.await().until(() -> !hasKey(recording.value()));
    }

    /// Lines in the log about opening one recording.
    int opened(RecordingId id) {
        return count(
                "select count(*) from audit.event where via = :id and act = 'watch' and outcome = 'granted'",
                id.value());
    }

    int left(RecordingId id) {
        return count("""
                select (select count(*) from coaching.film where recording = :id)
                    + (select count(*) from coaching.sent where recording = :id)
                    + (select count(*) from coaching.seat where recording = :id)
                    + (select count(*) from coaching.note where recording = :id)""", id.value());
    }
}
