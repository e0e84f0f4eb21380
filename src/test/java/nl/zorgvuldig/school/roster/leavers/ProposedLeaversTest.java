package nl.zorgvuldig.school.roster.leavers;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.PageException;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.roster.RosterPreview;
import nl.zorgvuldig.school.roster.leavers.LeaverEvent.StayReason;
import nl.zorgvuldig.school.roster.leavers.LeaverFile.LeaverState;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who seems to have left by a file, from the import to what the head decides. The rule in Java and the
/// one in SQL agree about whose turn it is and about what may follow.
@Upholds(OTHER_FILES_WITH_DIRECTION)
class ProposedLeaversTest {
    private final LeaverDesk desk = new LeaverDesk();
    private final LocalDate today = desk.board.program.clock().today();

    @Test
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    void the_head_is_asked_about_who_is_not_in_the_file_and_who_will_leave() {
        desk.board.imported(desk.file);
        assertThat(about()).containsExactly(desk.pupil("p3"));

        desk.board.imported(desk.without("p1"));

        assertThat(about()).containsExactlyInAnyOrder(desk.pupil("p3"), desk.pupil("p1"));
        assertThat(list(desk.head))
                .extracting(line -> line.file().request().pupil(), ProposedLeavers.Line::until)
                .containsExactly(
                        tuple(desk.pupil("p1"), today.plusDays(14)),
                        tuple(desk.pupil("p3"), LocalDate.of(2027, 2, 26)));
        assertThat(desk.lines("leavers-seen")).isEqualTo(1);
        assertThat(turns()).hasSize(2).allSatisfy(turn -> {
            assertThat(turn.people()).containsExactly(desk.head.person());
            assertThat(turn.task()).isEqualTo("roster.task.leaver");
        });
    }

    @Test
    void nobody_else_is_and_nobody_else_can_say_anything() {
        SignedInUser elsewhere = desk.head(desk.board.addSchool("12AC").id());
        PupilId pupil = asked();

        assertThat(list(elsewhere)).isEmpty();
        assertThatThrownBy(() -> desk.stay(elsewhere, pupil, StayReason.OTHER)).isInstanceOf(PageException.class);
        assertThat(desk.newest(pupil).history()).isEmpty();
    }

    @Test
    void what_the_head_said_is_not_asked_again_until_a_file_has_the_pupil_again() {
        PupilId pupil = asked();
        assertThat(desk.stay(desk.head, pupil, StayReason.AWAY)).isEqualTo(Outcome.done());
        assertThat(desk.stay(desk.head, pupil, StayReason.AWAY)).isEqualTo(Outcome.done());
        assertThat(desk.stay(desk.head, pupil, StayReason.OTHER)).isEqualTo(Outcome.conflict());
        assertThat(desk.lines("stays")).isEqualTo(1);
        assertThat(about()).doesNotContain(pupil);

        RosterPreview same = desk.board.shown(desk.without("p1"));
        assertThat(same.changesNothing()).isTrue();
        desk.board.done(same);
        assertThat(about()).doesNotContain(pupil);

        desk.board.imported(desk.file);
        assertThat(desk.newest(pupil).state()).isEqualTo(new LeaverState.Back());
        desk.board.imported(desk.without("p1"));
        assertThat(about()).contains(pupil);
    }

    /// What only the head is told can be confirmed as well.
    @Test
    void a_file_that_changes_nothing_but_who_seems_to_have_left_can_be_confirmed() {
        PupilId pupil = asked();
        RosterPreview back = desk.board.shown(desk.file);
        desk.board.done(back);
        assertThat(about()).doesNotContain(pupil);

        RosterPreview gone = desk.board.shown(desk.without("p1"));
        assertThat(gone.leavers()).isPositive();
        assertThat(gone.changesNothing()).isFalse();
        desk.board.done(gone);
        assertThat(about()).contains(pupil);
        assertThat(desk.board.shown(desk.without("p1")).changesNothing()).isTrue();
    }

    @Test
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    void an_enrolment_that_ended_settles_it() {
        PupilId pupil = asked();
        end(pupil);
        assertThat(list(desk.head))
                .extracting(line -> line.file().request().pupil())
                .doesNotContain(pupil);
        assertThat(turns()).hasSize(1);
        assertThat(desk.stay(desk.head, pupil, StayReason.OTHER)).isInstanceOf(Outcome.Rejected.class);

        settle();
        settle();

        assertThat(desk.newest(pupil).state()).isEqualTo(new LeaverState.Settled());
        assertThat(desk.newest(pupil).history()).hasSize(1);
        assertThat(desk.undecided()).extracting(file -> file.request().pupil()).containsExactly(desk.pupil("p3"));
    }

    /// In each state, of everything that could follow, the database takes what the rules allow.
    @Test
    void the_database_takes_no_event_out_of_its_order_nor_of_somebody_else() {
        PupilId pupil = asked();
        LeaverFile file = desk.newest(pupil);
        SignedInUser elsewhere = desk.head(desk.board.addSchool("12AC").id());
        refused(desk.head, desk.head, Act.BROWSE, file, "stays");
        refused(elsewhere, elsewhere, stays(), file, "stays");
        refused(desk.head, elsewhere, stays(), file, "stays");
        refused(desk.head, desk.head, stays(), file, "back");
        refused(desk.head, desk.head, stays(), file, "settled");

        assertThat(desk.stay(desk.head, pupil, StayReason.LATER)).isEqualTo(Outcome.done());
        assertThat(can(pupil, LeaverEvent.Stays.class)).isFalse();
        refused(desk.head, desk.head, stays(), desk.newest(pupil), "stays");
        assertThat(can(pupil, LeaverEvent.Back.class)).isTrue();
        desk.board.imported(desk.file);
        assertThat(desk.newest(pupil).state()).isEqualTo(new LeaverState.Back());
        assertThat(can(pupil, LeaverEvent.Stays.class)).isFalse();
        refused(desk.head, desk.head, stays(), desk.newest(pupil), "stays");
    }

    private static Act stays() {
        return EnrolmentActs.END_ENROLMENT;
    }

    private boolean can(PupilId pupil, Class<? extends LeaverEvent> event) {
        return LeaverRules.RULES.whyNot(desk.newest(pupil), event, today).isEmpty();
    }

    private void refused(SignedInUser who, SignedInUser as, Act act, LeaverFile file, String what) {
        assertThatThrownBy(() -> desk.as(who, () -> desk.board.part(Work.class).write(act, () -> add(as, file, what))))
                .as("%s %s", act, what)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    private int add(SignedInUser who, LeaverFile file, String what) {
        return desk.board
                .part(JdbcClient.class)
                .sql("""
                        insert into roster.leaving_event (board, leaving, event, pupil, what, reason, made_by, made_at)
                        values (:board, :id, 9, :pupil, :what, :reason, :by, now())""")
                .param("board", desk.board.board.value())
                .param("id", file.id().value())
                .param("pupil", file.request().pupil().value())
                .param("what", what)
                .param("reason", what.equals("stays") ? "other" : null)
                .param("by", who.person().value())
                .update();
    }

    private PupilId asked() {
        desk.board.imported(desk.file);
        desk.board.imported(desk.without("p1"));
        return desk.pupil("p1");
    }

    private void end(PupilId pupil) {
        Enrolment enrolled = desk.newest(pupil).enrolled().orElseThrow();
        desk.as(desk.head, () -> desk.board.part(Pupils.class).endEnrolment(enrolled, today, today));
    }

    private void settle() {
        desk.board.part(Boards.class).program(desk.board.board).run(desk.proposed()::settle);
    }

    private List<PupilId> about() {
        return desk.undecided().stream().map(file -> file.request().pupil()).toList();
    }

    private List<ProposedLeavers.Line> list(SignedInUser who) {
        return desk.as(who, () -> desk.proposed().list());
    }

    private List<WorkTurn.Now> turns() {
        CaseKind kind = desk.board.part(LeaverCases.class);
        List<OpenCase> open =
                desk.program(() -> desk.board.part(Work.class).read(Act.MAINTAIN, () -> kind.list(today)));
        return open.stream()
                .flatMap(found -> found.turns().stream())
                .map(WorkTurn.Now.class::cast)
                .toList();
    }
}
