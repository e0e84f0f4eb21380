package nl.zorgvuldig.dossier.inspection.responses;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.AccessDecision;
import nl.zorgvuldig.access.control.AccessRefusal;
import nl.zorgvuldig.dossier.inspection.InspectionDesk;
import nl.zorgvuldig.dossier.inspection.minutes.ClosingRemarks;
import nl.zorgvuldig.dossier.inspection.requests.InspectionVenue;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.responses.InspectionResponses.RespondableItems;
import nl.zorgvuldig.dossier.inspection.sessions.InspectionDisplay;
import nl.zorgvuldig.dossier.inspection.sessions.InspectionPage;
import nl.zorgvuldig.dossier.inspection.sessions.SessionDesk;
import nl.zorgvuldig.dossier.inspection.withholding.PieceTreatment;
import nl.zorgvuldig.dossier.inspection.withholding.PreparedPiece;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingGround;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoint;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointId;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointView;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoints;
import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A parent who inspects says how they see a piece; it stands with that piece for whoever sees it,
/// and for nobody else.
class InspectionResponsesTest {
    private static final ClosingRemarks SILENT = new ClosingRemarks("", "", "");
    private static final String VIEW = "Wij zien dit anders dan de school.";

    @Test
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void a_parent_responds_to_what_they_saw_once_and_the_school_cannot_say_no() {
        InspectionDesk desk = new InspectionDesk(12);
        SessionDesk session = new SessionDesk(desk, desk.ib, InspectionVenue.ONLINE);
        assertThat(find(desk, desk.first, session.id)).isEmpty();
        session.begin();
        assertThat(find(desk, desk.first, session.id).orElseThrow().items()).isEmpty();
        int seen = sheet(session.see()).pieces().size();

        RespondableItems responding = find(desk, desk.first, session.id).orElseThrow();
        assertThat(responding.items())
                .hasSize(seen)
                .allMatch(item -> item.what().isPresent());
        for (SignedInUser other : List.of(desk.second, desk.ib, desk.head)) {
            assertThat(find(desk, other, session.id)).isEmpty();
        }
        RespondableItems.Item about = responding.items().getFirst();
        FormId form = FormId.next(desk.demo.clock());
        Outcome<ViewpointId> first = give(desk, desk.first, form, about, VIEW);
        assertThat(first).isInstanceOf(Outcome.Done.class);
        assertThat(give(desk, desk.first, form, about, VIEW)).isEqualTo(first);
        assertThat(give(desk, desk.first, form, about, "Anders.")).isEqualTo(Outcome.formReused());
        assertThat(give(desk, desk.first, FormId.next(desk.demo.clock()), about, "111222333"))
                .isInstanceOf(Outcome.Rejected.class);

        assertThat(said(sheet(session.see()))).containsExactly(VIEW);
        assertThat(views(desk, desk.head)).containsExactly(VIEW);
        assertThat(desk.lines("give_view", "given")).isEqualTo(1);
        session.end(SILENT);
        assertThat(find(desk, desk.first, session.id)).isPresent();
        assertThat(give(desk, desk.first, FormId.next(desk.demo.clock()), about, "En nog iets."))
                .isInstanceOf(Outcome.Done.class);
        assertThat(views(desk, desk.ib)).containsExactly(VIEW, "En nog iets.");
    }

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    void another_who_inspects_sees_it_with_the_piece_and_not_what_came_since_or_is_replaced() {
        InspectionDesk desk = new InspectionDesk(13);
        List<PreparedPiece> pieces = said(desk, desk.second, VIEW);
        SessionDesk session = new SessionDesk(desk, desk.ib, InspectionVenue.ONLINE);
        session.begin();
        give(desk, desk.second, FormId.next(desk.demo.clock()), item(pieces.get(1)), "Later.");
        assertThat(said(sheet(session.see()))).containsExactly(VIEW);
        assertThat(rows(desk, desk.first, DossierActs.INSPECT)).isEqualTo(2);
        session.end(SILENT);
        assertThat(rows(desk, desk.first, DossierActs.INSPECT)).isZero();

        SessionDesk masked = new SessionDesk(desk, desk.ib, InspectionVenue.ONLINE);
        assertThat(desk.prepared(desk.file(masked.id)).getFirst().viewpoints())
                .extracting(Viewpoint::text)
                .containsExactly(VIEW);
        desk.withhold(
                masked.id,
                pieces.getFirst().id().value(),
                new PieceTreatment.Masked(WithholdingGround.OTHER_PARENT, "Er is met thuis gepraat."),
                "");
        masked.begin();
        InspectionPage sheet = sheet(masked.see());
        assertThat(said(sheet)).containsExactly("Later.");
        assertThat(find(desk, desk.first, masked.id)
                        .orElseThrow()
                        .items()
                        .getFirst()
                        .what())
                .isEmpty();
        masked.end(SILENT);
    }

    @Test
    @Upholds({CONFIDENTIALITY, INSPECTION_UNDER_SUPERVISION})
    void the_database_takes_it_from_who_decides_alone_and_lets_nobody_change_it() {
        InspectionDesk desk = new InspectionDesk(14);
        UUID piece = said(desk, desk.first, VIEW).getFirst().id().value();
        SignedInUser teacher = desk.staff("leerkracht");
        for (Act act : AllActs.list()) {
            for (SignedInUser who : List.of(teacher, desk.second, desk.ib, desk.head)) {
                if (act != DossierActs.GIVE_VIEW || who != desk.second) {
                    assertThatThrownBy(() -> insert(desk, who, act, who.person(), piece))
                            .as(act + " " + who)
                            .isInstanceOf(DataAccessException.class);
                }
            }
            assertThatThrownBy(() -> insert(desk, desk.second, act, desk.first.person(), piece))
                    .as(act.code())
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> change(desk, desk.head, act, "update dossier.viewpoint set sealed_text = '\\x00'"))
                    .isInstanceOf(DataAccessException.class);
            assertThat(change(desk, desk.head, act, "delete from dossier.viewpoint"))
                    .isZero();
        }
        assertThat(rows(desk, desk.second, DossierActs.GIVE_VIEW)).isZero();
        assertThat(rows(desk, desk.first, DossierActs.GIVE_VIEW)).isEqualTo(1);
        assertThat(rows(desk, teacher, DossierActs.GIVE_VIEW)).isZero();
        assertThat(desk.as(teacher, () -> asked(desk, teacher))).isInstanceOf(AccessRefusal.class);
    }

    /// Somebody said this of the first piece, before any of what follows.
    private static List<PreparedPiece> said(InspectionDesk desk, SignedInUser who, String text) {
        SessionDesk any = new SessionDesk(desk, desk.ib, InspectionVenue.SCHOOL);
        List<PreparedPiece> pieces = desk.prepared(desk.file(any.id));
        any.begin();
        any.end(SILENT);
        give(desk, who, FormId.next(desk.demo.clock()), item(pieces.getFirst()), text);
        return pieces;
    }

    private static RespondableItems.Item item(PreparedPiece piece) {
        return new RespondableItems.Item(1, 1, piece.id(), 1, Optional.empty());
    }

    private static AccessDecision<PupilId> asked(InspectionDesk desk, SignedInUser who) {
        return desk.demo.part(AccessControl.class).ask(who, DossierActs.GIVE_VIEW, desk.child);
    }

    private static Optional<RespondableItems> find(InspectionDesk desk, SignedInUser who, RequestId id) {
        return desk.as(who, () -> desk.demo.part(InspectionResponses.class).find(who, id));
    }

    private static Outcome<ViewpointId> give(
            InspectionDesk desk, SignedInUser who, FormId form, RespondableItems.Item about, String text) {
        return desk.as(
                who,
                () -> desk.demo
                        .part(Viewpoints.class)
                        .give(desk.key(who, DossierActs.GIVE_VIEW), form, about.piece(), about.version(), text));
    }

    private static List<String> views(InspectionDesk desk, SignedInUser who) {
        return desk.as(
                who,
                () -> desk.demo.part(Dossiers.class).read(desk.key(who, EnrolmentActs.READ)).viewpoints().stream()
                        .map(Viewpoint::text)
                        .toList());
    }

    private static List<String> said(InspectionPage sheet) {
        return sheet.pieces().stream()
                .flatMap(shown -> switch (shown) {
                    case InspectionPage.Shown.Text text -> text.said().stream();
                    case InspectionPage.Shown.Paper paper -> paper.said().stream();
                    case InspectionPage.Shown.Masked _ -> List.<ViewpointView>of().stream();
                })
                .flatMap(view -> view.paragraphs().stream())
                .toList();
    }

    private static InspectionPage sheet(InspectionDisplay seen) {
        return ((InspectionDisplay.Page) seen).sheet();
    }

    private static int rows(InspectionDesk desk, SignedInUser who, Act act) {
        return desk.as(
                who,
                () -> desk.demo
                        .part(Work.class)
                        .read(
                                act,
                                () -> desk.demo
                                        .part(JdbcClient.class)
                                        .sql(
                                                "select count(*) from dossier.viewpoint where board = :board and pupil = :pupil")
                                        .param("board", desk.demo.board().value())
                                        .param("pupil", desk.child.value())
                                        .query(Integer.class)
                                        .single()));
    }

    private static int change(InspectionDesk desk, SignedInUser who, Act act, String statement) {
        return desk.as(
                who,
                () -> desk.demo
                        .part(Work.class)
                        .write(
                                act,
                                () -> desk.demo
                                        .part(JdbcClient.class)
                                        .sql(statement + " where board = :board and pupil = :pupil")
                                        .param("board", desk.demo.board().value())
                                        .param("pupil", desk.child.value())
                                        .update()));
    }

    private static int insert(InspectionDesk desk, SignedInUser who, Act act, PersonId by, UUID piece) {
        return desk.as(
                who,
                () -> desk.demo
                        .part(Work.class)
                        .write(
                                act,
                                () -> desk.demo
                                        .part(JdbcClient.class)
                                        .sql("""
                                                                insert into dossier.viewpoint (board, pupil, id, piece, version, given_by, given_on,
                                                                    recorded_by, recorded_at, sealed_text)
                                                                values (:board, :pupil, gen_random_uuid(), :piece, 1, :by, access.today(),
                                                                    :me, now(), '\\x00')""")
                                        .param("board", desk.demo.board().value())
                                        .param("pupil", desk.child.value())
                                        .param("piece", piece)
                                        .param("by", by.value())
                                        .param("me", who.person().value())
                                        .update()));
    }
}
