package nl.zorgvuldig.care.medical.viewings;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.access.control.patients.MedicalFileNumbers;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.care.medical.ViewingBoard;
import nl.zorgvuldig.care.medical.keys.MedicalBoard;
import nl.zorgvuldig.care.medical.viewings.ViewingSessions.LaidOutPage;
import nl.zorgvuldig.dossier.inspection.minutes.ClosingRemarks;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Nobody but who asked and the doctor learns of a viewing; and whoever may not see a file does
/// not, whatever the doors say.
@Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR, CONFIDENTIALITY})
class ViewingSecrecyTest {
    private static final List<String> TABLES =
            List.of("viewing", "viewing_step", "kept_back", "viewing_page", "turned", "minutes", "confirmation");

    private final ViewingBoard at = new ViewingBoard();
    private final MedicalBoard board = at.board;

    @Test
    @Upholds(PARENT_DATA_IN_DOSSIER)
    void nobody_else_learns_that_there_is_a_request_nor_reads_the_minutes() {
        board.write(at.doctor, board.pupil, "Oorpijn.");
        RequestId id = at.ask(at.mother);
        at.plan(at.doctor, id);
        at.keepBack(id, board.write(at.doctor, board.pupil, "Notitie."), MedicalWithholdingGround.GOOD_CARE);
        at.begin(id);
        at.page(id, 1);
        at.end(id, new ClosingRemarks("", "", "Moeder Kijkers"));

        PersonId stranger = new PersonId(UUID.randomUUID());
        for (PersonId who : List.of(board.head, board.bestuur, at.father.person(), at.aunt.person(), stranger)) {
            for (Act act : AllActs.list()) {
                for (String table : TABLES) {
                    assertThat(at.seen(who, act, table)).as(act + " " + table).isZero();
                }
            }
            assertThat(at.find(who, id)).isEmpty();
        }
        assertThat(at.minutes(at.father, id)).isEmpty();
        assertThat(at.minutes(board.staff(board.head), id)).isEmpty();
        assertThat(own(at.father)).isZero();
        assertThat(own(at.mother)).isEqualTo(1);

        assertThat(at.find(board.colleague, id))
                .as("another doctor shares the work")
                .isPresent();
        assertThat(at.minutes(board.staff(board.colleague), id)).isEmpty();
        for (String table : List.of("kept_back", "viewing_page", "turned", "minutes")) {
            assertThat(at.seen(board.colleague, MedicalActs.SHOW_MEDICAL, table))
                    .as(table)
                    .isZero();
            assertThat(at.seen(at.doctor, MedicalActs.SHOW_MEDICAL, table))
                    .as(table)
                    .isEqualTo(1);
        }
        ViewingBoard elsewhere = new ViewingBoard();
        assertThat(elsewhere.find(elsewhere.doctor, id))
                .as("a doctor elsewhere")
                .isEmpty();
    }

    @Test
    void who_has_no_authority_or_no_longer_sees_nothing_and_the_database_says_so_too() {
        board.write(at.doctor, board.pupil, "Oorpijn.");
        assertThat(at.tryAsking(at.aunt, FormId.next(board.program.clock()))).isInstanceOf(Outcome.Rejected.class);
        assertThatThrownBy(() -> askByHand(at.aunt))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> askByHand(board.staff(board.head))).isInstanceOf(DataAccessException.class);

        RequestId id = at.ask(at.mother);
        at.plan(at.doctor, id);
        at.record(at.mother.person(), ParentalAuthority.NONE);
        assertThat(at.begin(id)).isInstanceOf(Outcome.Rejected.class);
        assertThatThrownBy(() -> beginByHand(at.doctor, id)).hasStackTraceContaining("row-level security");
        at.record(at.mother.person(), ParentalAuthority.JOINT);
        assertThatThrownBy(() -> beginByHand(board.colleague, id))
                .as("a colleague's appointment")
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void the_database_lays_out_nothing_that_is_kept_back_and_lets_nobody_take_over_afterwards() {
        EntryId note = board.write(at.doctor, board.pupil, "Notitie.");
        board.write(at.doctor, board.pupil, "Oorpijn.");
        RequestId id = at.ask(at.mother);
        at.plan(at.doctor, id);
        at.keepBack(id, note, MedicalWithholdingGround.OTHER_PERSON);
        LaidOutPage page = new LaidOutPage(1, note, LaidOutPage.Kind.ENTRY, 1);
        assertThatThrownBy(() -> change(
                        at.doctor,
                        () -> board.part(LaidOutPageStore.class).add(at.file(id).request(), page)))
                .hasStackTraceContaining("row-level security");
        at.begin(id);
        assertThat(at.plan(board.colleague, id)).isInstanceOf(Outcome.Rejected.class);
        assertThatThrownBy(() -> planByHand(board.colleague, id)).hasStackTraceContaining("row-level security");
    }

    @Test
    void the_log_says_what_was_done_with_which_file_and_not_who_asked() {
        board.write(at.doctor, board.pupil, "Oorpijn.");
        RequestId id = at.ask(at.mother);
        at.plan(at.doctor, id);
        at.begin(id);
        at.page(id, 1);
        at.page(id, 1);
        at.end(id, new ClosingRemarks("", "", ""));
        at.minutes(at.mother, id);
        confirm(at.mother, id);

        for (String done : List.of("planned", "opened", "turned", "ended", "minutes")) {
            assertThat(board.lines("show_medical", "done", done)).as(done).isEqualTo(1);
        }
        for (String done : List.of("asked", "minutes-read", "confirmed")) {
            assertThat(board.lines("ask_medical", "done", done)).as(done).isEqualTo(1);
        }
        assertThat(lines("actor = '%s'".formatted(at.mother.person()))).isZero();
        assertThat(lines("subject = '%s' and act like '%%medical'".formatted(board.pupil)))
                .isZero();
        UUID number = board.asProgram(
                () -> board.part(MedicalFileNumbers.class).of(board.pupil).value());
        assertThat(lines("subject = '%s' and act = 'ask_medical'".formatted(number)))
                .isEqualTo(3);
    }

    private boolean confirm(SignedInUser who, RequestId id) {
        return board.as(who.person(), () -> board.part(ViewingMinutes.class).confirm(who, id));
    }

    private int own(SignedInUser who) {
        return board.as(
                who.person(),
                () -> board.part(OwnMedicalViewings.class).list(who).stream()
                        .mapToInt(child -> child.files().size())
                        .sum());
    }

    private int lines(String condition) {
        return board.program
                .superuser("zorgvuldig")
                .sql("select count(*) from audit.event where board = '%s' and %s".formatted(board.board, condition))
                .query(Integer.class)
                .single();
    }

    private void askByHand(SignedInUser who) {
        board.as(
                who.person(),
                () -> board.part(Work.class)
                        .write(
                                MedicalActs.ASK_MEDICAL,
                                () -> insert(
                                        "insert into medical.viewing (board, pupil, id, asked_by, standing, asked_at)"
                                                + " values (:board, :pupil, gen_random_uuid(), :me, 'authority', now())",
                                        who.person())));
    }

    private void beginByHand(PersonId who, RequestId id) {
        change(
                who,
                () -> insert(
                        "insert into medical.viewing_step (board, pupil, request, step, what, taken_by, taken_at)"
                                + " values (:board, :pupil, '%s', 2, 'opened', :me, now())".formatted(id),
                        who));
    }

    private void planByHand(PersonId who, RequestId id) {
        change(
                who,
                () -> insert(
                        "insert into medical.viewing_step (board, pupil, request, step, what, taken_by, taken_at, doctor, starts_at, place)"
                                + " values (:board, :pupil, '%s', 9, 'planned', :me, now(), :me, now(), 'school')"
                                        .formatted(id),
                        who));
    }

    private int insert(String statement, PersonId who) {
        return board.part(JdbcClient.class)
                .sql(statement)
                .param("board", board.board.value())
                .param("pupil", board.pupil.value())
                .param("me", who.value())
                .update();
    }

    private void change(PersonId who, Runnable what) {
        board.as(who, () -> {
            board.part(Work.class).change(MedicalActs.SHOW_MEDICAL, what::run);
            return 0;
        });
    }
}
