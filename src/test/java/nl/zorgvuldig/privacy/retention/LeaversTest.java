package nl.zorgvuldig.privacy.retention;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.destruction.LeftPupil;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.enrolment.SchoolLeaver;
import nl.zorgvuldig.school.enrolment.SchoolLeavers;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.SchoolActs;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// Who left is found by an index; it finds whom one finds by looking at everybody.
@Upholds(DESTRUCTION_AFTER_TWO_YEARS)
class LeaversTest {
    @Test
    void everybody_who_left_before_a_day_is_found_at_the_school_that_keeps_the_dossier() {
        DemoProgram demo = DemoProgram.running();
        LocalDate today = demo.clock().today();
        for (int years = 0; years <= 6; years++) {
            LocalDate day = today.minusYears(years);
            assertThat(found(demo, day)).isEqualTo(lookedAt(demo, day));
        }
        assertThat(found(demo, today)).isNotEmpty();
    }

    @Test
    void whose_dossier_went_is_not_looked_for_until_they_come_back_and_leave_again() {
        LeftPupil left = new LeftPupil(3);
        Pupils pupils = left.part(Pupils.class);
        assertThat(withDossier(left, left.today)).containsExactly(left.pupil);
        left.asProgram(() -> {
            pupils.dossierGone(left.pupil);
            return 0;
        });
        assertThat(withDossier(left, left.today)).isEmpty();

        SchoolId elsewhere = new SchoolId(UUID.randomUUID());
        Enrolment again = Enrolment.since(UUID.randomUUID(), left.pupil, elsewhere, "L9", left.today.minusDays(90));
        left.asProgram(() -> {
            left.part(Schools.class).add(new School(elsewhere, "56EG", "De Es"));
            pupils.enrolAgain(again, left.school.id());
            return 0;
        });
        assertThat(withDossier(left, left.today)).as("at school again").isEmpty();
        LocalDate last = left.today.minusDays(30);
        left.asProgram(
                () -> left.part(Work.class).write(SchoolActs.IMPORT, () -> pupils.endEnrolment(again, last, last)));
        assertThat(list(left, left.today)).singleElement().satisfies(leaver -> {
            assertThat(leaver.keeper()).isEqualTo(elsewhere);
            assertThat(leaver.enrolments()).hasSize(2);
            assertThat(leaver.left()).isEqualTo(last);
        });
        assertThat(withDossier(left, last)).as("not before that day").isEmpty();
        left.asProgram(() -> {
            pupils.dossierGone(left.pupil);
            return 0;
        });
        assertThat(withDossier(left, left.today))
                .as("that dossier went as well")
                .isEmpty();
    }

    @Test
    void the_school_that_took_the_pupil_in_last_keeps_whichever_day_it_says() {
        for (int later = -1; later <= 1; later++) {
            LeftPupil left = new LeftPupil(3);
            Enrolment before = whereabouts(left).enrolments().getFirst();
            SchoolId elsewhere = new SchoolId(UUID.randomUUID());
            LocalDate entered = before.entered().plusDays(later);
            Enrolment again = Enrolment.since(Id.next(left.program.clock()), left.pupil, elsewhere, "L9", entered);
            left.asProgram(() -> {
                left.part(Schools.class).add(new School(elsewhere, "56EG", "De Es"));
                left.part(Pupils.class).enrolAgain(again, left.school.id());
                return left.part(Work.class)
                        .write(
                                SchoolActs.IMPORT,
                                () -> left.part(Pupils.class).endEnrolment(again, before.left(), before.left()));
            });
            storedLast(left, before);

            assertThat(list(left, left.today))
                    .singleElement()
                    .satisfies(leaver -> assertThat(leaver.keeper()).isEqualTo(elsewhere))
                    .isEqualTo(SchoolLeaver.of(whereabouts(left)));
        }
    }

    private static SchoolCareer whereabouts(LeftPupil left) {
        return left.asProgram(() -> left.part(Pupils.class).find(left.pupil).orElseThrow());
    }

    /// PostgreSQL puts a row that changes behind the others.
    private static void storedLast(LeftPupil left, Enrolment enrolment) {
        left.program
                .superuser("zorgvuldig")
                .sql("update enrolment.enrolment set source_key = source_key where id = :id")
                .param("id", enrolment.id())
                .update();
    }

    private static List<PupilId> withDossier(LeftPupil left, LocalDate before) {
        return list(left, before).stream().map(SchoolLeaver::pupil).toList();
    }

    private static List<SchoolLeaver> list(LeftPupil left, LocalDate before) {
        return left.asProgram(() -> left.part(SchoolLeavers.class).listWithDossier(before));
    }

    private static Map<PupilId, SchoolId> found(DemoProgram demo, LocalDate day) {
        Map<PupilId, SchoolId> found = new HashMap<>();
        asProgram(demo, () -> demo.part(SchoolLeavers.class).list(day))
                .forEach(leaver -> found.put(leaver.pupil(), leaver.keeper()));
        return found;
    }

    private static Map<PupilId, SchoolId> lookedAt(DemoProgram demo, LocalDate day) {
        Map<PupilId, SchoolId> found = new HashMap<>();
        for (School school : asProgram(demo, () -> demo.part(Schools.class).list())) {
            for (SchoolCareer career :
                    asProgram(demo, () -> demo.part(Pupils.class).listKeptBy(school.id()))) {
                Optional<LocalDate> left =
                        career.enrolments().stream().map(Enrolment::left).max(LocalDate::compareTo);
                left.filter(last -> last.isBefore(day)).ifPresent(_ -> found.put(career.pupil(), career.keeper()));
            }
        }
        return found;
    }

    private static <T> T asProgram(DemoProgram demo, Supplier<T> work) {
        return demo.part(Boards.class).program(demo.board()).call(work);
    }
}
