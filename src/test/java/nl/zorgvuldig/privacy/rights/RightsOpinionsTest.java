package nl.zorgvuldig.privacy.rights;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.rights.restriction.RestrictionScope.Extent;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rule in Java and the one in SQL agree about who decides about which request, and the
/// database takes no step out of its order.
class RightsOpinionsTest {
    private final RightsDesk desk = new RightsDesk(45);

    @Test
    @Upholds({OTHER_FILES_WITH_DIRECTION, CONFIDENTIALITY})
    void java_and_the_database_agree_about_every_request_and_person() {
        desk.asked(desk.first, RightKind.OBJECTION);
        desk.askedOfSelf(desk.staff("bestuur"), RightKind.OBJECTION);
        desk.askedOfSelf(desk.staff("directeur"), RightKind.OBJECTION);
        List<SignedInUser> people = new ArrayList<>(List.of(desk.first, desk.second));
        for (String handle : List.of(
                "leerkracht", "ib", "directeur", "directeur2", "bestuur", "schoolarts", "fg", "personeel", "beheer")) {
            people.add(desk.staff(handle));
        }
        agree(people);

        RightsDesk ofHead = new RightsDesk(47);
        ofHead.heading(ofHead.first.person(), () -> {
            RightId id = ofHead.asked(ofHead.first, RightKind.OBJECTION);
            agree(people);
            assertThat(database(desk.staff("bestuur"), id)).isTrue();
            assertThat(database(desk.head, id)).isFalse();
        });
    }

    private void agree(List<SignedInUser> people) {
        List<RightFile> all = program(() -> desk.demo.part(Work.class).read(Act.MAINTAIN, store()::list));
        int kept = 0;
        for (RightFile file : all) {
            for (SignedInUser who : people) {
                boolean java = desk.key(who, file).isPresent();
                assertThat(database(who, file.id())).as("%s %s", who, file).isEqualTo(java);
                boolean sees = desk.find(who, file.id()).isPresent();
                assertThat(sees)
                        .as("%s %s", who, file)
                        .isEqualTo(java || file.request().by().equals(who.person()));
                kept += java ? 1 : 0;
            }
        }
        assertThat(all).hasSizeGreaterThan(12);
        assertThat(kept).isEqualTo(all.size());
    }

    private RightStore store() {
        return desk.demo.part(RightStore.class);
    }

    private <T> T program(java.util.function.Supplier<T> what) {
        return desk.demo.part(Boards.class).program(desk.demo.board()).call(what);
    }

    @Test
    @Upholds({WHERE_TO_TURN, OTHER_FILES_WITH_DIRECTION})
    void what_a_head_asks_about_the_own_child_at_the_own_school_is_decided_by_the_board() {
        RightsDesk own = new RightsDesk(50);
        own.heading(own.first.person(), () -> decidedByBoard(own));
    }

    private static void decidedByBoard(RightsDesk own) {
        SignedInUser board = own.staff("bestuur");
        SignedInUser asHead = new SignedInUser(board.board(), own.first.person(), AccountKind.STAFF);
        int toHead = own.letters(own.head.person()).size();
        int toBoard = own.letters(board.person()).size();
        RightId id = own.asked(own.first, RightKind.RESTRICTION);

        assertThat(own.letters(own.head.person())).hasSize(toHead);
        assertThat(own.letters(board.person())).hasSize(toBoard + 1);
        assertThat(own.find(own.head, id)).isEmpty();
        assertThat(own.key(own.head, own.file(board, id))).isEmpty();
        assertThat(own.key(asHead, own.file(asHead, id))).isEmpty();
        assertThat(own.lines(own.child.value(), "keep_right", "none")).isEqualTo(2);
        assertThat(own.lines(own.child.value(), "keep_right", "head")).isZero();

        assertThat(own.take(board, id, new RightEvent.Checked(RequesterIdentityCheck.SEEN)))
                .isEqualTo(Outcome.done());
        RightEvent yes = new RightEvent.Decided(RightsDecision.GRANTED, Optional.empty(), "Goed.");
        assertThat(own.take(board, own.file(board, id), 1, yes, new Extent.Whole()))
                .isEqualTo(Outcome.done());
        assertThat(own.file(board, id).state()).isEqualTo(new RightState.Still());
        assertThat(own.lines(own.child.value(), "keep_right", "board")).isEqualTo(2);
    }

    private boolean database(SignedInUser who, RightId id) {
        return desk.as(
                who,
                () -> desk.demo
                        .part(Work.class)
                        .read(
                                RightActs.KEEP_RIGHT,
                                () -> jdbc().sql("select rights.step_kept(:board, :id)")
                                        .param("board", desk.demo.board().value())
                                        .param("id", id.value())
                                        .query(Boolean.class)
                                        .single()));
    }

    private JdbcClient jdbc() {
        return desk.demo.part(JdbcClient.class);
    }

    @Test
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    void the_database_takes_no_step_out_of_its_order_nor_of_somebody_else() {
        RightId id = desk.asked(desk.first, RightKind.RESTRICTION);

        refused(desk.head, RightActs.KEEP_RIGHT, id, "decided");
        refused(desk.head, RightActs.KEEP_RIGHT, id, "withdrawn");
        refused(desk.head, Act.BROWSE, id, "checked");
        refused(desk.staff("directeur"), RightActs.KEEP_RIGHT, id, "checked");
        refused(desk.first, RightActs.KEEP_RIGHT, id, "checked");
        refused(desk.second, RightActs.ASK_RIGHT, id, "withdrawn");
        desk.take(desk.head, id, new RightEvent.Checked(RequesterIdentityCheck.FAILED));
        refused(desk.head, RightActs.KEEP_RIGHT, id, "decided");
        desk.take(desk.head, id, new RightEvent.Checked(RequesterIdentityCheck.SEEN));
        refused(desk.head, RightActs.KEEP_RIGHT, id, "lifted");
        assertThat(desk.take(
                        desk.head,
                        desk.file(desk.head, id),
                        2,
                        new RightEvent.Decided(RightsDecision.GRANTED, java.util.Optional.empty(), "Goed."),
                        new Extent.Whole()))
                .isEqualTo(Outcome.done());
        refused(desk.head, RightActs.KEEP_RIGHT, id, "done");
        refused(desk.first, RightActs.ASK_RIGHT, id, "withdrawn");
        refused(desk.head, RightActs.KEEP_RIGHT, id, "checked");
        assertThat(desk.file(desk.head, id).state()).isEqualTo(new RightState.Still());
    }

    private void refused(SignedInUser who, Act act, RightId id, String what) {
        assertThatThrownBy(() -> desk.as(who, () -> desk.demo.part(Work.class).write(act, () -> add(who, id, what))))
                .as("%s %s", act, what)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    private int add(SignedInUser who, RightId id, String what) {
        return jdbc().sql("""
                        insert into rights.step (board, request, step, what, how, outcome, on_day, taken_by, taken_at, sealed_words)
                        values (:board, :id, 9, :what, :how, :outcome, :day, :by, :at, :words)""")
                .param("board", desk.demo.board().value())
                .param("id", id.value())
                .param("what", what)
                .param("how", what.equals("checked") ? "seen" : null)
                .param("outcome", what.equals("decided") ? "granted" : null)
                .param("day", what.equals("lifted") ? desk.demo.clock().today() : null)
                .param("by", who.person().value())
                .param("at", Rows.timestamp(desk.demo.clock().instant()))
                .param("words", what.equals("checked") || what.equals("withdrawn") ? null : new byte[] {1, 2, 3})
                .update();
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void nobody_asks_in_the_name_of_another_or_with_authority_they_have_not() {
        for (UUID pupil : List.of(desk.child.value(), UUID.randomUUID())) {
            assertThatThrownBy(() -> desk.as(
                            desk.staff("leerkracht"),
                            () -> desk.demo.part(Work.class).write(RightActs.ASK_RIGHT, () -> ask(pupil))))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private int ask(UUID pupil) {
        return jdbc().sql("""
                        insert into rights.request (board, id, pupil, kind, asked_by, standing, asked_at)
                        values (:board, :id, :pupil, 'access', :by, 'authority', :at)""")
                .param("board", desk.demo.board().value())
                .param("id", UUID.randomUUID())
                .param("pupil", pupil)
                .param("by", desk.demo.person("leerkracht").value())
                .param("at", Rows.timestamp(desk.demo.clock().instant()))
                .update();
    }
}
