package nl.zorgvuldig.images.coaching;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.images.coaching.Recording.Why;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.BlobStore;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A coaching from its beginning to its end, at its doors.
class LessonsTest {
    @TempDir
    Path folder;

    @Test
    @Upholds({LESSON_RECORDINGS_STAY_INSIDE, RECORDING_AFTER_CONSENT})
    void without_consent_of_every_child_or_the_word_of_the_teacher_no_recording_comes_in() {
        LessonDesk desk = new LessonDesk(folder);
        CoachingId id = desk.start();
        Set<PupilId> outside = desk.outside(id);
        assertThat(outside).isNotEmpty();

        assertThat(desk.add(id, Set.of(), desk.video(2)))
                .isEqualTo(Outcome.rejected("outside", Sentence.of("coaching.no.unseated", outside.size())));
        RecordingId recording = desk.record(id);
        assertThat(desk.count(
                        "select count(*) from coaching.seat where recording = :id and place = 'outside'",
                        recording.value()))
                .isEqualTo(outside.size());
        assertThat(desk.count(
                        "select count(*) from coaching.seat where recording = :id and place = 'in_picture'",
                        recording.value()))
                .isPositive();
    }

    @Test
    @Upholds({LESSON_RECORDINGS_STAY_INSIDE, CONFIDENTIALITY})
    void teacher_and_coach_see_it_and_nobody_else_and_each_opening_is_one_line() throws Exception {
        LessonDesk desk = new LessonDesk(folder);
        CoachingId id = desk.start();
        RecordingId recording = desk.record(id);
        RecordingAccess.Open open = (RecordingAccess.Open) desk.watch(desk.teacher, id, recording);
        assertThat(desk.watch(desk.coach, id, recording)).isInstanceOf(RecordingAccess.Open.class);
        assertThat(desk.opened(recording)).isEqualTo(2);
        for (int part = 0; part < 3; part++) {
            assertThat(goOn(desk, desk.teacher, id, recording, open.ticket())).isInstanceOf(RecordingAccess.Open.class);
        }
        assertThat(desk.opened(recording)).isEqualTo(2);
        assertThat(goOn(desk, desk.coach, id, recording, open.ticket())).isNull();

        for (String other : List.of("directeur", "leerkracht", "bestuur", "beheer", "fg", "directeur2")) {
            assertThat(desk.enter(desk.staff(other), id)).isEqualTo(new CoachingAccess.Barred());
            assertThat(desk.enter(desk.staff(other), new CoachingId(UUID.randomUUID())))
                    .isEqualTo(new CoachingAccess.Barred());
        }
        byte[] sealed = desk.demo
                .part(BlobStore.class)
                .open(desk.demo.board(), blob(desk, recording))
                .readAllBytes();
        assertThat(new String(sealed, ISO_8859_1)).doesNotContain("ftyp", "moov", "mdat");
    }

    @Test
    @Upholds({LESSON_RECORDINGS_STAY_INSIDE, RECORDING_AFTER_CONSENT})
    void a_yes_taken_back_closes_it_at_once_for_both_and_it_is_destroyed() throws Exception {
        LessonDesk desk = new LessonDesk(folder);
        CoachingId id = desk.start();
        RecordingId recording = desk.record(id);
        BlobId blob = blob(desk, recording);
        RecordingAccess.Open open = (RecordingAccess.Open) desk.watch(desk.coach, id, recording);
        PupilId child = desk.seen(recording);
        desk.answer(child, ConsentChoice.WITHDRAWN);
        try {
            for (SignedInUser user : List.of(desk.teacher, desk.coach)) {
                assertThat(desk.watch(user, id, recording))
                        .isEqualTo(new RecordingAccess.Shut(new RecordingAvailability.Closed()));
            }
            assertThat(goOn(desk, desk.coach, id, recording, open.ticket()))
                    .isEqualTo(new RecordingAccess.Shut(new RecordingAvailability.Closed()));
            desk.tidy();
            desk.tidy();
            assertThat(desk.left(recording)).isZero();
            desk.awaitNoKey(recording);
            assertThat(desk.demo
                            .part(BlobStore.class)
                            .listBefore(desk.demo.board(), Instant.now().plusSeconds(9)))
                    .doesNotContain(blob);
            assertThat(desk.watch(desk.teacher, id, recording))
                    .isInstanceOfSatisfying(
                            RecordingAccess.Shut.class,
                            shut -> assertThat(((RecordingAvailability.Gone) shut.because())
                                            .gone()
                                            .because())
                                    .isEqualTo(Why.CONSENT));
        } finally {
            desk.answer(child, ConsentChoice.GRANTED);
        }
    }

    @Test
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    void at_the_end_everything_is_destroyed_also_when_nobody_ends_it() {
        LessonDesk desk = new LessonDesk(folder);
        CoachingId ended = desk.start();
        RecordingId first = desk.record(ended);
        CoachingId left = desk.start();
        RecordingId second = desk.record(left);
        RecordingAccess.Open open = (RecordingAccess.Open) desk.watch(desk.coach, left, second);
        FormId form = FormId.next(desk.demo.clock());
        assertThat(note(desk, open, form, "Je wachtte even.")).isEqualTo(Outcome.done());
        assertThat(note(desk, open, form, "Je wachtte even.")).isEqualTo(Outcome.done());
        assertThat(note(desk, open, form, "Je wachtte lang.")).isEqualTo(Outcome.formReused());

        desk.as(desk.teacher, () -> {
            desk.demo.part(CoachingTermination.class).end(desk.in(desk.teacher, ended));
            return true;
        });
        assertThat(desk.left(first)).isZero();
        desk.awaitNoKey(first);
        assertThat(desk.hasKey(ended.value())).isFalse();
        assertThat(desk.enter(desk.teacher, ended)).isInstanceOf(CoachingAccess.Over.class);
        assertThat(desk.enter(desk.staff("directeur"), ended)).isEqualTo(new CoachingAccess.Barred());

        desk.demo.clock().daysLater(30, () -> {
            assertThat(desk.enter(desk.coach, left)).isInstanceOf(CoachingAccess.Over.class);
            assertThat(goOn(desk, desk.coach, left, second, open.ticket())).isNull();
            desk.tidy();
        });
        assertThat(desk.left(second)).isZero();
        assertThat(desk.hasKey(second.value())).isFalse();
        assertThat(desk.count("select count(*) from coaching.aim where coaching = :id", left.value()))
                .isZero();
    }

    private static Outcome<Nothing> note(LessonDesk desk, RecordingAccess.Open open, FormId form, String text) {
        return desk.as(desk.coach, () -> desk.demo.part(RecordingNotes.class).add(open, form, 1, text));
    }

    @Test
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    void it_ends_with_the_school_year_and_with_a_coach_of_the_own_school() {
        LessonDesk desk = new LessonDesk(folder);
        assertThat(start(desk, desk.wish(LocalDate.of(2027, 8, 1)))).containsExactly("endsOn");
        assertThat(start(desk, desk.wish(desk.day(0)))).containsExactly("endsOn");
        CoachingDraft good = desk.wish(LocalDate.of(2027, 7, 31));
        for (String no : List.of("leerkracht2", "directeur2", "ouder")) {
            assertThat(start(
                            desk,
                            new CoachingDraft(
                                    good.form(),
                                    good.group(),
                                    desk.demo.person(no),
                                    "Een bsn: 123456782",
                                    good.endsOn())))
                    .as(no)
                    .containsExactly("coach", "aim");
        }
        assertThat(start(desk, good)).isEmpty();
        assertThat(start(desk, good)).isEmpty();
    }

    private static List<String> start(LessonDesk desk, CoachingDraft wish) {
        return switch (desk.as(
                desk.teacher, () -> desk.demo.part(CoachingStart.class).start(desk.teacher, wish))) {
            case Outcome.Rejected<CoachingId>(List<Objection> objections) ->
                objections.stream().map(Objection::field).toList();
            case Outcome.Done<?> _ -> List.of();
            case Outcome.FormReused<?> _ -> List.of("used");
            case Outcome.Conflict<?> _, Outcome.NotFound<?> _ -> List.of("gone");
        };
    }

    @Test
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    void a_file_that_is_no_video_leaves_nothing_behind() throws Exception {
        LessonDesk desk = new LessonDesk(folder);
        CoachingId id = desk.start();
        Path text = Files.writeString(folder.resolve("a.mp4"), "#EXTM3U\n/etc/passwd\n");
        assertThat(desk.add(id, desk.outside(id), text)).isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.count("select count(*) from coaching.recording where coaching = :id", id.value()))
                .isZero();
    }

    private static @Nullable RecordingAccess goOn(
            LessonDesk desk, SignedInUser who, CoachingId id, RecordingId recording, String ticket) {
        RecordingAccess answer = desk.as(
                        who, () -> desk.demo.part(RecordingPlayer.class).goOn(who, id, recording, ticket))
                .orElse(new RecordingAccess.NotThere());
        return answer instanceof RecordingAccess.NotThere ? null : answer;
    }

    private static BlobId blob(LessonDesk desk, RecordingId recording) {
        return new BlobId(desk.demo
                .superuser("zorgvuldig")
                .sql("select blob from coaching.film where recording = :id")
                .param("id", recording.value())
                .query(UUID.class)
                .single());
    }
}
