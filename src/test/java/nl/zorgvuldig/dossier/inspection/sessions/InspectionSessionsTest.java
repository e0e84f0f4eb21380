package nl.zorgvuldig.dossier.inspection.sessions;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessActs;
import nl.zorgvuldig.access.control.assignments.GuideAssignment;
import nl.zorgvuldig.access.control.assignments.GuideAssignments;
import nl.zorgvuldig.access.control.assignments.GuideAssignments.AssignmentRequest;
import nl.zorgvuldig.access.control.readers.DossierReaders;
import nl.zorgvuldig.dossier.inspection.InspectionDesk;
import nl.zorgvuldig.dossier.inspection.minutes.ClosingRemarks;
import nl.zorgvuldig.dossier.inspection.minutes.InspectionMinutes;
import nl.zorgvuldig.dossier.inspection.minutes.SessionRecords;
import nl.zorgvuldig.dossier.inspection.requests.InspectionVenue;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.withholding.PieceTreatment;
import nl.zorgvuldig.dossier.inspection.withholding.PreparedPiece;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingGround;
import nl.zorgvuldig.dossier.record.DossierItem;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.PageException;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import org.junit.jupiter.api.Test;

/// A session of inspection, from beginning to minutes, and everything that can come between.
class InspectionSessionsTest {
    private static final ClosingRemarks SILENT = new ClosingRemarks("", "", "");

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    void a_parent_sees_the_open_page_and_only_while_the_supervisor_is_there() {
        InspectionDesk desk = new InspectionDesk(23);
        SessionDesk session = new SessionDesk(desk, desk.ib, InspectionVenue.ONLINE);
        assertThat(session.see()).isInstanceOf(InspectionDisplay.Closed.class);
        UUID device = session.begin();

        InspectionPage sheet = sheet(session.see());
        assertThat(sheet.page()).isEqualTo(1);
        assertThat(session.rows(desk.first)).isEqualTo(sheet.pieces().size()).isLessThan(6);
        assertThat(desk.lines("inspect", "own_child")).isEqualTo(1);
        InspectionPageAccess.Watch watch = session.watch(desk.first).orElseThrow();
        assertThat(session.see(watch, sheet.proof())).isInstanceOf(InspectionDisplay.Page.class);
        assertThat(desk.lines("inspect", "own_child")).isEqualTo(1);

        session.pause(device);
        assertThat(session.see()).isInstanceOf(InspectionDisplay.Paused.class);
        assertThat(session.see(watch, sheet.proof())).isInstanceOf(InspectionDisplay.Closed.class);
        assertThat(session.rows(desk.first)).isZero();
        session.goOn(device);
        assertThat(session.see()).isInstanceOf(InspectionDisplay.Page.class);

        session.silent(8);
        assertThat(session.see()).isInstanceOf(InspectionDisplay.Alone.class);
        assertThat(session.see(watch, sheet.proof())).isInstanceOf(InspectionDisplay.Closed.class);
        assertThatThrownBy(() -> session.see(watch, "")).isInstanceOf(PageException.class);
        assertThat(session.rows(desk.first)).isZero();
        assertThat(session.present(device)).isTrue();
        assertThat(session.see()).isInstanceOf(InspectionDisplay.Page.class);

        for (SignedInUser other : List.of(desk.second, desk.head, desk.staff("leerkracht"))) {
            assertThat(session.watch(other)).isEmpty();
            assertThat(session.rows(other)).isZero();
        }
        session.end(SILENT);
        assertThat(session.see()).isInstanceOf(InspectionDisplay.Closed.class);
        assertThat(session.see(watch, sheet.proof())).isInstanceOf(InspectionDisplay.Closed.class);
        assertThat(session.rows(desk.first)).isZero();
        assertThat(session.rows(desk.ib)).isZero();
    }

    @Test
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void a_session_begun_twice_is_begun_once_and_the_other_device_is_out() {
        InspectionDesk desk = new InspectionDesk(36);
        SessionDesk session = new SessionDesk(desk, desk.ib, InspectionVenue.ONLINE);
        RequestFile before = session.file();
        UUID first = session.begin(before);
        UUID second = session.begin(before);

        assertThat(session.file().history()).hasSize(2);
        assertThat(session.present(first)).isFalse();
        assertThat(session.present(second)).isTrue();
        session.turn(first, 2);
        session.pause(first);
        assertThat(sheet(session.see()).page()).isEqualTo(1);

        // nothing of it is lost when the program stops here: the page is asked again
        assertThat(sheet(session.supervise()).page()).isEqualTo(1);
        session.turn(second, 2);
        session.turn(second, 99);
        assertThat(sheet(session.see()).page()).isEqualTo(2);
        assertThat(desk.lines("inspect", "opened")).isEqualTo(1);
        session.end(SILENT);
    }

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    void a_parent_who_loses_authority_gets_no_next_page() {
        InspectionDesk desk = new InspectionDesk(35);
        SessionDesk session = new SessionDesk(desk, desk.ib, InspectionVenue.ONLINE);
        session.begin();
        assertThat(session.see()).isInstanceOf(InspectionDisplay.Page.class);

        desk.authority(desk.first, ParentalAuthority.NONE);

        assertThatThrownBy(session::see).isInstanceOf(PageException.class);
        assertThat(session.rows(desk.first)).isZero();
        session.end(SILENT);
    }

    @Test
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void a_supervisor_who_loses_the_pupil_shows_no_next_page_and_can_still_end() {
        InspectionDesk desk = new InspectionDesk(26);
        SignedInUser substitute = stranger(desk);
        GuideAssignments assignments = desk.demo.part(GuideAssignments.class);
        Outcome.Done<GuideAssignment> given = (Outcome.Done<GuideAssignment>) desk.<Outcome<GuideAssignment>>as(
                desk.head,
                () -> assignments.give(
                        desk.key(desk.head, AccessActs.ASSIGN),
                        FormId.next(desk.demo.clock()),
                        new AssignmentRequest(
                                substitute.person(),
                                desk.demo.clock().today(),
                                desk.demo.clock().today().plusDays(9),
                                "Houdt toezicht.")));
        SessionDesk session = new SessionDesk(desk, substitute, InspectionVenue.ONLINE);
        session.begin();
        assertThat(session.see()).isInstanceOf(InspectionDisplay.Page.class);

        desk.as(
                desk.head,
                () -> assignments.end(
                        desk.key(desk.head, AccessActs.ASSIGN), given.made().id()));

        assertThatThrownBy(session::see).isInstanceOf(PageException.class);
        assertThatThrownBy(session::supervise).isInstanceOf(PageException.class);
        assertThat(session.rows(desk.first)).isZero();
        assertThat(session.rows(substitute)).isZero();
        assertThat(session.end(SILENT)).isEqualTo(Outcome.done());
    }

    private static SignedInUser stranger(InspectionDesk desk) {
        return List.of(desk.staff("leerkracht"), desk.staff("leerkracht2")).stream()
                .filter(who -> desk.as(
                                desk.head,
                                () -> desk.demo.part(DossierReaders.class).relationOf(who.person(), desk.child))
                        .isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    void at_school_the_parent_has_no_page_of_their_own_and_signs_with_their_name() {
        InspectionDesk desk = new InspectionDesk(27);
        SessionDesk session = new SessionDesk(desk, desk.ib, InspectionVenue.SCHOOL);
        List<PreparedPiece> pieces = desk.prepared(desk.file(session.id));
        DossierItem hidden = pieces.get(0).piece();
        DossierItem masked = pieces.get(1).piece();
        desk.withhold(
                session.id, hidden.piece().value(), new PieceTreatment.Withheld(WithholdingGround.OTHER_CHILD), "Zo.");
        desk.withhold(
                session.id,
                masked.piece().value(),
                new PieceTreatment.Masked(WithholdingGround.OTHER_PARENT, "Er is gebeld met thuis."),
                "");
        session.begin();

        assertThat(session.see()).isInstanceOf(InspectionDisplay.Closed.class);
        assertThat(session.rows(desk.first)).isZero();
        InspectionPage sheet = sheet(session.supervise());
        assertThat(sheet.hidden()).containsExactlyEntriesOf(java.util.Map.of(WithholdingGround.OTHER_CHILD, 1));
        assertThat(sheet.pieces())
                .contains(new InspectionPage.Shown.Masked(WithholdingGround.OTHER_PARENT, "Er is gebeld met thuis."))
                .noneMatch(shown -> shown instanceof InspectionPage.Shown.Text text
                        && (text.text().equals(hidden.words()) || text.text().equals(masked.words())));
        assertThat(session.rows(desk.ib)).isEqualTo(sheet.pieces().size() - 1);

        String name = desk.family.first().name().full();
        assertThat(session.end(new ClosingRemarks("", "", "Iemand Anders"))).isInstanceOf(Outcome.Rejected.class);
        ClosingRemarks closing = new ClosingRemarks("Fijn om te lezen.", "", name.toUpperCase());
        assertThat(session.end(closing)).isEqualTo(Outcome.done());
        assertThat(session.end(closing)).isEqualTo(Outcome.done());
        InspectionMinutes minutes = minutes(session, desk.first).orElseThrow();
        assertThat(minutes.text())
                .contains(
                        name,
                        "Geopend: bladzijde 1, van de",
                        "1 stuk is niet getoond, want het gaat over een ander kind.",
                        "1 stuk is vervangen door een andere tekst",
                        "Fijn om te lezen.")
                .doesNotContain(hidden.words());
        assertThat(minutes.confirmedBy(desk.first.person())).isTrue();
        assertThat(minutes.confirmedBy(desk.ib.person())).isTrue();
        assertThat(desk.lines("inspect", "minutes")).isEqualTo(1);
    }

    @Test
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void minutes_are_for_who_inspected_who_supervised_and_the_head() {
        InspectionDesk desk = new InspectionDesk(28);
        SessionDesk session = new SessionDesk(desk, desk.ib, InspectionVenue.ONLINE);
        desk.write("De andere ouder is te bereiken op " + desk.family.second().phone() + ".");
        session.begin();
        assertThat(minutes(session, desk.first)).isEmpty();
        session.end(SILENT);

        for (SignedInUser who : List.of(desk.first, desk.ib, desk.head)) {
            assertThat(minutes(session, who)).isPresent();
        }
        for (SignedInUser who : List.of(desk.second, desk.staff("leerkracht"), desk.staff("bestuur"))) {
            assertThat(minutes(session, who)).isEmpty();
        }
        SessionRecords records = desk.demo.part(SessionRecords.class);
        FormId form = FormId.next(desk.demo.clock());
        for (int twice = 0; twice < 2; twice++) {
            assertThat(desk.as(desk.first, () -> records.confirm(desk.first, session.id)))
                    .isTrue();
            assertThat(desk.as(desk.first, () -> records.remark(desk.first, session.id, form, "Klopt niet.")))
                    .contains(List.of());
        }
        assertThat(desk.as(desk.second, () -> records.confirm(desk.second, session.id)))
                .isFalse();
        assertThat(desk.as(desk.second, () -> records.remark(desk.second, session.id, form, "x")))
                .isEmpty();
        InspectionMinutes minutes = minutes(session, desk.first).orElseThrow();
        assertThat(minutes.remarks()).hasSize(1);
        assertThat(minutes.signatures()).hasSize(2);
        assertThat(minutes.text())
                .contains(
                        "Er is geen bladzijde geopend.",
                        "1 stuk is niet getoond, want de directie moet er nog naar kijken.");
    }

    private static Optional<InspectionMinutes> minutes(SessionDesk session, SignedInUser who) {
        return session.as(
                        who, () -> session.desk.demo.part(SessionRecords.class).open(session.id))
                .map(SessionRecords.Kept::minutes);
    }

    private static InspectionPage sheet(InspectionDisplay seen) {
        return ((InspectionDisplay.Page) seen).sheet();
    }
}
