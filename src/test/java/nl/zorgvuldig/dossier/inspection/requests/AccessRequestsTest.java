package nl.zorgvuldig.dossier.inspection.requests;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.dossier.inspection.InspectionActs;
import nl.zorgvuldig.dossier.inspection.InspectionDesk;
import nl.zorgvuldig.dossier.inspection.withholding.PieceTreatment;
import nl.zorgvuldig.dossier.inspection.withholding.PreparedPiece;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingGround;
import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.mail.SentText;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Asking to inspect, planning it, and what is not shown: the doors and the database behind them.
class AccessRequestsTest {
    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    void a_parent_asks_once_and_the_other_parent_never_learns_of_it() {
        InspectionDesk desk = new InspectionDesk(20);
        FormId form = FormId.next(desk.demo.clock());
        Outcome<RequestId> asked = desk.ask(desk.first, form, "Het verslag van het onderzoek.");

        assertThat(asked).isInstanceOf(Outcome.Done.class);
        assertThat(desk.ask(desk.first, form, "Het verslag van het onderzoek.")).isEqualTo(asked);
        assertThat(desk.ask(desk.first, form, "Iets anders.")).isEqualTo(Outcome.formReused());
        assertThat(desk.ask(desk.first, FormId.next(desk.demo.clock()), "")).isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.ask(desk.first, FormId.next(desk.demo.clock()), "bsn 111222333"))
                .isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.lines("ask_inspection", "asked")).isEqualTo(1);

        RequestId id = ((Outcome.Done<RequestId>) asked).made();
        OwnRequests own = desk.demo.part(OwnRequests.class);
        assertThat(files(desk, desk.second)).isEmpty();
        assertThat(desk.as(desk.second, () -> own.find(desk.second, id))).isEmpty();
        assertThat(desk.as(desk.second, () -> own.withdraw(desk.second, id))).isEqualTo(Outcome.notFound());
        assertThat(rows(desk, desk.second, id)).isZero();
        assertThat(rows(desk, desk.staff("leerkracht"), id)).isZero();
        assertThat(rows(desk, desk.staff("directeur2"), id)).isZero();
        assertThat(rows(desk, desk.staff("bestuur"), id)).isZero();
        assertThat(rows(desk, desk.head, id)).isEqualTo(1);

        assertThat(desk.as(desk.first, () -> own.withdraw(desk.first, id))).isEqualTo(Outcome.done());
        assertThat(desk.as(desk.first, () -> own.withdraw(desk.first, id))).isEqualTo(Outcome.done());
        assertThat(desk.lines("ask_inspection", "withdrawn")).isEqualTo(1);
        assertThat(desk.ask(desk.first, FormId.next(desk.demo.clock()), "")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    void the_head_plans_within_the_term_with_somebody_who_may_open_the_dossier() {
        InspectionDesk desk = new InspectionDesk(21);
        RequestId id = desk.asked(desk.first);
        RequestFile asked = desk.file(id);
        int letters = desk.letters(desk.ib.person()).size();

        assertThat(desk.plan(id, desk.demo.person("schoolarts"), InspectionVenue.SCHOOL))
                .isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.plan(
                        id,
                        desk.ib.person(),
                        InspectionVenue.SCHOOL,
                        asked.terms().last().plusDays(1)))
                .isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.plan(
                        id,
                        desk.ib.person(),
                        InspectionVenue.ONLINE,
                        asked.terms().last()))
                .isEqualTo(Outcome.done());
        assertThat(desk.letters(desk.first.person())).containsExactly("inspection-planned");
        assertThat(SentText.signature(desk.demo, desk.demo.board(), desk.first.person(), "inspection-planned"))
                .startsWith(SentText.school(desk.demo, desk.child) + "\n");
        assertThat(desk.letters(desk.ib.person())).hasSize(letters + 1);
        assertThat(desk.letters(desk.second.person())).isEmpty();

        AccessRequests door = desk.demo.part(AccessRequests.class);
        Outcome<Nothing> late = desk.as(
                desk.head,
                () -> door.refuse(desk.key(desk.head, InspectionActs.KEEP_INSPECTION), asked, 0, "Kan niet."));
        assertThat(late).isEqualTo(Outcome.conflict());
        RequestFile planned = desk.file(id);
        for (int twice = 0; twice < 2; twice++) {
            assertThat(desk.<Outcome<Nothing>>as(
                            desk.head,
                            () -> door.refuse(
                                    desk.key(desk.head, InspectionActs.KEEP_INSPECTION),
                                    desk.file(id),
                                    planned.history().size(),
                                    "Op verzoek van de ouder.")))
                    .isEqualTo(Outcome.done());
        }
        assertThat(desk.file(id).state()).isEqualTo(new RequestState.Refused("Op verzoek van de ouder."));
        assertThat(desk.letters(desk.first.person())).containsExactly("inspection-planned", "inspection-refused");
        assertThat(desk.letters(desk.ib.person()).getLast()).isEqualTo("inspection-cancelled");
        assertThat(desk.lines("keep_inspection", "refused")).isEqualTo(1);
    }

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY, OTHER_FILES_WITH_DIRECTION})
    void what_the_head_withholds_is_the_heads_alone_and_the_dossier_stays_as_it_is() {
        InspectionDesk desk = new InspectionDesk(22);
        RequestId id = desk.asked(desk.first);
        PreparedPiece piece = desk.prepared(desk.file(id)).getFirst();
        UUID item = piece.id().value();
        assertThat(piece.showing()).isEqualTo(new PieceTreatment.Shown());

        assertThat(desk.withhold(id, item, new PieceTreatment.Withheld(WithholdingGround.CONFIDENTIAL), ""))
                .isInstanceOf(Outcome.Rejected.class);
        PieceTreatment masked = new PieceTreatment.Masked(WithholdingGround.OTHER_CHILD, "Speelde met een ander kind.");
        assertThat(desk.withhold(id, item, masked, "")).isEqualTo(Outcome.done());
        assertThat(desk.prepared(desk.file(id)).getFirst().showing()).isEqualTo(masked);
        assertThat(desk.prepared(desk.file(id)).getFirst().piece()).isEqualTo(piece.piece());

        for (SignedInUser who : List.of(desk.first, desk.second, desk.ib, desk.staff("bestuur"))) {
            for (Act act : AllActs.list()) {
                assertThat(decisions(desk, who, act, id)).as(who + " " + act).isZero();
            }
        }
        assertThatThrownBy(() -> decideByHand(desk, desk.ib, id, item)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> decideByHand(desk, desk.first, id, item)).isInstanceOf(DataAccessException.class);
    }

    private static List<RequestFile> files(InspectionDesk desk, SignedInUser who) {
        return desk.as(who, () -> desk.demo.part(OwnRequests.class).list(who)).stream()
                .flatMap(child -> child.files().stream())
                .toList();
    }

    private static int rows(InspectionDesk desk, SignedInUser who, RequestId id) {
        return count(
                desk, who, Act.BROWSE, "select count(*) from inspection.request where board = :board and id = :id", id);
    }

    private static int decisions(InspectionDesk desk, SignedInUser who, Act act, RequestId id) {
        return count(
                desk, who, act, "select count(*) from inspection.decision where board = :board and request = :id", id);
    }

    private static int count(InspectionDesk desk, SignedInUser who, Act act, String sql, RequestId id) {
        return desk.as(
                who,
                () -> desk.demo
                        .part(Work.class)
                        .read(
                                act,
                                () -> desk.demo
                                        .part(JdbcClient.class)
                                        .sql(sql)
                                        .param("board", desk.demo.board().value())
                                        .param("id", id.value())
                                        .query(Integer.class)
                                        .single()));
    }

    private static void decideByHand(InspectionDesk desk, SignedInUser who, RequestId id, UUID item) {
        desk.as(
                who,
                () -> desk.demo
                        .part(Work.class)
                        .write(
                                InspectionActs.KEEP_INSPECTION,
                                () -> desk.demo
                                        .part(JdbcClient.class)
                                        .sql("""
                                                                insert into inspection.decision (board, pupil, request, item,
                                                                    step, treatment, decided_by, decided_at)
                                                                values (:board, :pupil, :id, :item, 9, 'shown', :by, now())""")
                                        .param("board", desk.demo.board().value())
                                        .param("pupil", desk.child.value())
                                        .param("id", id.value())
                                        .param("item", item)
                                        .param("by", who.person().value())
                                        .update()));
    }
}
