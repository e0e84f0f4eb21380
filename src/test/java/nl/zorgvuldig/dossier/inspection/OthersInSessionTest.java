package nl.zorgvuldig.dossier.inspection;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.dossier.inspection.minutes.ClosingRemarks;
import nl.zorgvuldig.dossier.inspection.minutes.SessionRecords;
import nl.zorgvuldig.dossier.inspection.requests.InspectionVenue;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.dossier.inspection.sessions.InspectionDisplay;
import nl.zorgvuldig.dossier.inspection.sessions.InspectionPage;
import nl.zorgvuldig.dossier.inspection.sessions.SessionDesk;
import nl.zorgvuldig.dossier.inspection.sessions.SessionRows;
import nl.zorgvuldig.dossier.inspection.withholding.DisclosureBlocker;
import nl.zorgvuldig.dossier.inspection.withholding.PieceTreatment;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingGround;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointView;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoints;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// Who inspects learns nothing about how to reach the other parent, and nothing that nobody of the
/// school looked at.
class OthersInSessionTest {
    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER, OTHER_FILES_WITH_DIRECTION})
    void nothing_is_planned_while_the_other_parent_could_be_found_by_what_is_shown() {
        InspectionDesk desk = new InspectionDesk("directeur2", "directeur2", 24);
        String phone = desk.family.second().phone();
        UUID piece = desk.write("De andere ouder woont nu elders, bel " + phone + ".");
        RequestId id = desk.asked(desk.first);
        Objection objection = new Objection("pieces", Sentence.of("inspection.objection.pieces", 1));
        assertThat(desk.hitch(id, piece)).isEqualTo(DisclosureBlocker.PARENT);
        WebVisitor head = desk.demo.signIn("directeur2");
        String pieces = "/inzage-verzoeken/" + id + "/stukken";
        assertThat(head.get(pieces).body()).contains("e-mailadres van een andere ouder. Vervang dit stuk");
        assertThat(head.get(pieces + "/" + piece).body()).contains("Vervang dit stuk");

        others(desk, id, piece);
        assertThat(plan(desk, id)).isEqualTo(Outcome.rejected(objection));
        desk.withhold(id, piece, new PieceTreatment.Shown(), "De ouder weet het al.");
        assertThat(plan(desk, id)).isEqualTo(Outcome.rejected(objection));
        desk.withhold(id, piece, new PieceTreatment.Masked(WithholdingGround.OTHER_PARENT, "Bel " + phone), "");
        assertThat(plan(desk, id)).isEqualTo(Outcome.rejected(objection));
        desk.withhold(id, piece, new PieceTreatment.Masked(WithholdingGround.OTHER_PARENT, "Er is gebeld."), "");
        assertThat(plan(desk, id)).isEqualTo(Outcome.done());
    }

    private static Outcome<Nothing> plan(InspectionDesk desk, RequestId id) {
        return desk.planAsItIs(
                id, desk.ib.person(), InspectionVenue.SCHOOL, desk.demo.clock().today());
    }

    /// Everything but one piece is decided about.
    private static void others(InspectionDesk desk, RequestId id, UUID piece) {
        desk.hitches(id).forEach((other, hitch) -> {
            if (hitch != DisclosureBlocker.NONE && !other.value().equals(piece)) {
                desk.withhold(id, other.value(), new PieceTreatment.Withheld(WithholdingGround.THIRD_PARTY), "");
            }
        });
    }

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    void what_came_after_the_appointment_waits_and_who_inspects_is_told_so() {
        InspectionDesk desk = new InspectionDesk("directeur2", "directeur2", 25);
        String phone = desk.family.second().phone();
        UUID told = desk.write("Leest graag voor.");
        SessionDesk session = new SessionDesk(desk, desk.ib, InspectionVenue.ONLINE);
        UUID late = desk.write("De andere ouder is te bereiken op " + phone + ".");
        desk.write("Rekent sinds vandaag zonder vingers.");
        view(desk, told, "Ik ben bereikbaar op " + phone + ".");
        UUID device = session.begin();

        List<InspectionPage> sheets = sheets(session, device);
        assertThat(sheets).allMatch(page -> Objects.equals(page.hidden().get(WithholdingGround.UNDECIDED), 2));
        String shown = sheets.stream().map(OthersInSessionTest::words).collect(joined());
        assertThat(shown)
                .contains("Rekent sinds vandaag zonder vingers.")
                .doesNotContain(phone, "te bereiken", "Leest graag voor.");
        assertThat(desk.hitch(session.id, late)).isEqualTo(DisclosureBlocker.PARENT);
        assertThat(desk.hitch(session.id, told)).isEqualTo(DisclosureBlocker.PARENT);
        session.end(new ClosingRemarks("", "", ""));
        String minutes = session.as(
                        desk.first, () -> desk.demo.part(SessionRecords.class).open(session.id))
                .orElseThrow()
                .minutes()
                .text();
        assertThat(minutes).contains("2 stukken zijn niet getoond, want de directie moet er nog naar kijken.");
    }

    private static java.util.stream.Collector<CharSequence, ?, String> joined() {
        return Collectors.joining("\n");
    }

    /// Every page, as the parent sees it.
    private static List<InspectionPage> sheets(SessionDesk session, UUID device) {
        List<InspectionPage> sheets = new ArrayList<>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            session.present(device);
            session.turn(device, page);
            InspectionPage sheet = ((InspectionDisplay.Page) session.see()).sheet();
            sheets.add(sheet);
            pages = sheet.pages();
        }
        return sheets;
    }

    private static String words(InspectionPage sheet) {
        return sheet.pieces().stream()
                .map(shown -> switch (shown) {
                    case InspectionPage.Shown.Text text -> text.text() + said(text.said());
                    case InspectionPage.Shown.Paper paper -> paper.title() + paper.paragraphs() + said(paper.said());
                    case InspectionPage.Shown.Masked masked -> masked.text();
                })
                .collect(joined());
    }

    private static String said(List<ViewpointView> said) {
        return said.stream().flatMap(view -> view.paragraphs().stream()).collect(joined());
    }

    private static void view(InspectionDesk desk, UUID piece, String text) {
        desk.as(
                desk.second,
                () -> desk.demo
                        .part(Viewpoints.class)
                        .give(
                                desk.key(desk.second, DossierActs.GIVE_VIEW),
                                FormId.next(desk.demo.clock()),
                                new DossierItemId(piece),
                                1,
                                text));
    }

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    void a_session_does_not_begin_with_what_the_head_should_have_decided_and_no_unseen_document() {
        InspectionDesk desk = new InspectionDesk("directeur2", "directeur2", 28);
        UUID piece = desk.write("Bel de andere ouder op " + desk.family.second().phone() + ".");
        SessionDesk session = new SessionDesk(desk, desk.ib, InspectionVenue.SCHOOL);
        desk.withhold(session.id, piece, new PieceTreatment.Shown(), "");

        assertThat(session.open())
                .isEqualTo(Outcome.rejected(new Objection("open", Sentence.of("inspection.no.pieces", 1))));
        assertThat(session.file().state()).isInstanceOf(RequestState.Planned.class);
        assertThatThrownBy(() -> SessionRows.lay(desk, desk.ib, session.id, UUID.randomUUID()))
                .isInstanceOf(DataAccessException.class);
        SessionRows.lay(desk, desk.ib, session.id, piece);

        desk.withhold(session.id, piece, new PieceTreatment.Withheld(WithholdingGround.OTHER_PARENT), "");
        assertThat(session.open()).isEqualTo(Outcome.done());
        session.end(new ClosingRemarks("", "", ""));
    }
}
