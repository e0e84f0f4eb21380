package nl.zorgvuldig.images.coaching.recordings;

import static nl.zorgvuldig.platform.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.images.coaching.CoachingAccess;
import nl.zorgvuldig.images.coaching.CoachingActs;
import nl.zorgvuldig.images.coaching.CoachingId;
import nl.zorgvuldig.images.coaching.Coachings;
import nl.zorgvuldig.images.coaching.LessonDesk;
import nl.zorgvuldig.images.coaching.RecordingId;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rule in Java and the one in the database agree about who sees a lesson: for everybody who
/// signs in, on the days around its end, and as consent comes and goes.
class CoachingOpinionsTest {
    @TempDir
    Path folder;

    @Test
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    void both_let_in_the_same_people_on_the_same_days() {
        LessonDesk desk = new LessonDesk(folder);
        CoachingId id = desk.start();
        RecordingId recording = desk.record(id);
        Set<String> java = new TreeSet<>();
        Set<String> database = new TreeSet<>();
        for (int day : List.of(0, 29, 30, 400)) {
            desk.demo.clock().daysLater(day, () -> {
                for (String handle : Population.HANDLES) {
                    SignedInUser who = desk.staff(handle);
                    if (desk.as(who, () -> in(desk, who, id))) {
                        java.add(handle + " " + day);
                    }
                    if (desk.as(who, () -> films(desk, recording)) == 1) {
                        database.add(handle + " " + day);
                    }
                }
            });
        }
        assertThat(database).isEqualTo(java);
        assertThat(java).contains("leerkracht2 0", "ib 29").hasSize(4);
    }

    private static boolean in(LessonDesk desk, SignedInUser who, CoachingId id) {
        return desk.demo.part(Coachings.class).look(who, id) instanceof CoachingAccess.Inside;
    }

    private static int films(LessonDesk desk, RecordingId recording) {
        return asked(
                desk,
                () -> desk.demo
                        .part(JdbcClient.class)
                        .sql("select count(*) from coaching.film where board = :board and recording = :id")
                        .param("board", desk.demo.board().value())
                        .param("id", recording.value())
                        .query(Integer.class)
                        .single());
    }

    private static <T> T asked(LessonDesk desk, Supplier<T> what) {
        return desk.demo.part(Work.class).read(CoachingActs.WATCH, what);
    }

    @Test
    @Upholds({LESSON_RECORDINGS_STAY_INSIDE, RECORDING_AFTER_CONSENT})
    void what_java_calls_consent_the_database_does_too_and_a_no_is_a_no_to_both() {
        LessonDesk desk = new LessonDesk(folder);
        CoachingId id = desk.start();
        RecordingId recording = desk.record(id);
        PupilId child = desk.seen(recording);
        List<PupilId> group = desk.as(
                desk.teacher,
                () -> desk.demo.part(Pupils.class).listInGroup(desk.group().id()).stream()
                        .map(SchoolCareer::pupil)
                        .toList());
        assertThat(database(desk, group)).containsAll(java(desk, group)).contains(child);
        assertThat(desk.as(desk.coach, () -> films(desk, recording))).isEqualTo(1);
        for (ConsentChoice no : List.of(ConsentChoice.WITHDRAWN, ConsentChoice.REFUSED)) {
            desk.answer(child, no);
            assertThat(database(desk, group)).containsAll(java(desk, group)).doesNotContain(child);
            assertThat(java(desk, group)).doesNotContain(child);
            assertThat(desk.as(desk.coach, () -> films(desk, recording))).isZero();
            assertThat(desk.as(desk.teacher, () -> films(desk, recording))).isZero();
        }
        desk.answer(child, ConsentChoice.GRANTED);
        assertThat(java(desk, group)).contains(child);
        assertThat(desk.as(desk.coach, () -> films(desk, recording))).isEqualTo(1);
    }

    private static Set<PupilId> java(LessonDesk desk, List<PupilId> group) {
        return desk.as(
                desk.teacher, () -> desk.demo.part(RecordingConsents.class).among(group));
    }

    private static Set<PupilId> database(LessonDesk desk, List<PupilId> group) {
        return desk.as(
                desk.teacher,
                () -> asked(
                        desk,
                        () -> desk
                                .demo
                                .part(JdbcClient.class)
                                .sql("""
                                                        select p.id from enrolment.pupil p
                                                        where p.board = :board and p.id = any (:group)
                                                          and coaching.agreed(p.board, p.id, 'lesson_recording')
                                                          and coaching.agreed(p.board, p.id, 'recording')""")
                                .param("board", desk.demo.board().value())
                                .param(
                                        "group",
                                        group.stream().map(PupilId::value).toArray(UUID[]::new))
                                .query(UUID.class)
                                .list()
                                .stream()
                                .map(PupilId::new)
                                .collect(Collectors.toSet())));
    }
}
