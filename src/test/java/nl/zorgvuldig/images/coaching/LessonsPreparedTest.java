package nl.zorgvuldig.images.coaching;

import static nl.zorgvuldig.platform.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.images.coaching.Recording.Why;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A recording comes in at once and is made plain by the program: before that nobody sees anything
/// of it, and after it nothing is left of what was sent.
@Upholds(LESSON_RECORDINGS_STAY_INSIDE)
class LessonsPreparedTest {
    @TempDir
    Path folder;

    @Test
    void what_was_sent_is_destroyed_when_the_plain_one_is_there() {
        LessonDesk desk = new LessonDesk(folder);
        CoachingId id = desk.start();
        RecordingId recording = desk.sent(id, desk.video(3));
        UUID version = desk.version(recording);
        desk.prepare(recording);
        desk.prepare(recording);
        assertThat(desk.watch(desk.teacher, id, recording)).isInstanceOf(RecordingAccess.Open.class);
        assertThat(desk.hasKey(version)).isFalse();
        assertThat(desk.hasKey(recording.value())).isTrue();
        assertThat(desk.count("select count(*) from coaching.sent where recording = :id", recording.value()))
                .isZero();
    }

    @Test
    @Upholds(RECORDING_AFTER_CONSENT)
    void a_yes_taken_back_while_it_waits_destroys_what_was_sent() {
        LessonDesk desk = new LessonDesk(folder);
        CoachingId id = desk.start();
        RecordingId recording = desk.sent(id, desk.video(3));
        UUID version = desk.version(recording);
        PupilId child = desk.seen(recording);
        desk.answer(child, ConsentChoice.WITHDRAWN);
        try {
            desk.tidy();
            assertThat(desk.hasKey(version)).isFalse();
            assertThat(desk.left(recording)).isZero();
            desk.prepare(recording);
            desk.awaitNoKey(recording);
        } finally {
            desk.answer(child, ConsentChoice.GRANTED);
        }
    }

    @Test
    void a_video_that_breaks_off_says_why_and_nothing_of_it_is_kept() throws IOException {
        LessonDesk desk = new LessonDesk(folder);
        CoachingId id = desk.start();
        Path whole = desk.video(2);
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));
        RecordingId recording = desk.sent(id, whole);
        desk.prepare(recording);
        assertThat(desk.watch(desk.teacher, id, recording)).isInstanceOfSatisfying(RecordingAccess.Shut.class, shut -> {
            Recording.Gone gone = ((RecordingAvailability.Gone) shut.because()).gone();
            assertThat(gone.because()).isEqualTo(Why.UNFIT);
            assertThat(gone.unfit()).contains(FileRejection.VIDEO_BROKEN);
        });
        assertThat(desk.left(recording)).isZero();
        desk.awaitNoKey(recording);
    }
}
