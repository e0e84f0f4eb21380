package nl.zorgvuldig.dossier.inspection;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessRefusal;
import nl.zorgvuldig.dossier.inspection.minutes.ClosingRemarks;
import nl.zorgvuldig.dossier.inspection.requests.InspectionVenue;
import nl.zorgvuldig.dossier.inspection.requests.OwnRequests;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.sessions.InspectionDisplay;
import nl.zorgvuldig.dossier.inspection.sessions.SessionDesk;
import nl.zorgvuldig.dossier.inspection.sessions.SessionRows;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.PageException;
import nl.zorgvuldig.school.enrolment.BirthDates;
import nl.zorgvuldig.school.enrolment.PupilIdentity;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import nl.zorgvuldig.school.organisation.SchoolActs;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// What somebody may see of a dossier follows from what they are to the pupil today, not from what
/// they were when they asked: in the plan, at the beginning, and on each page.
class StandingTodayTest {
    private static final ClosingRemarks SILENT = new ClosingRemarks("", "", "");
    private static final Sentence CHANGED = Sentence.of("inspection.objection.standing.inspection");

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    void whose_authority_ended_is_shown_nothing_at_school_neither() {
        InspectionDesk desk = new InspectionDesk("directeur2", "directeur2", 26);
        RequestId early = desk.asked(desk.first);
        desk.authority(desk.first, ParentalAuthority.NONE);
        assertThat(desk.plan(early, desk.ib.person(), InspectionVenue.SCHOOL))
                .isEqualTo(Outcome.rejected(new Objection("move", CHANGED)));
        assertThatThrownBy(() -> SessionRows.plan(desk, early)).isInstanceOf(DataAccessException.class);
        assertThat(page(desk, "/inzage-verzoeken/" + early))
                .contains("Deze inzage kan zo niet doorgaan.", "ouder zonder gezag");
        assertThat(desk.as(desk.first, () -> own(desk).withdraw(desk.first, early)))
                .isEqualTo(Outcome.done());

        desk.authority(desk.first, ParentalAuthority.JOINT);
        SessionDesk session = new SessionDesk(desk, desk.ib, InspectionVenue.SCHOOL);
        String address = "/inzage-sessies/" + session.id;
        assertThat(page(desk, address)).contains("ouder of voogd met gezag", "beginnen");
        desk.authority(desk.first, ParentalAuthority.NONE);
        assertThat(session.open()).isEqualTo(Outcome.rejected(new Objection("open", CHANGED)));
        assertThatThrownBy(() -> SessionRows.open(desk, desk.ib, session.id)).isInstanceOf(DataAccessException.class);
        assertThat(page(desk, address))
                .contains("ouder zonder gezag", "Deze inzage kan zo niet doorgaan.")
                .doesNotContain("ouder of voogd met gezag", "/beginnen");

        desk.authority(desk.first, ParentalAuthority.SOLE);
        assertThat(session.open()).isEqualTo(Outcome.done());
        InspectionDisplay.Page before = (InspectionDisplay.Page) session.supervise();
        assertThat(session.rows(desk.ib)).isPositive();
        desk.authority(desk.first, ParentalAuthority.NONE);
        assertThat(session.rows(desk.ib)).isZero();
        assertThatThrownBy(session::supervise).isInstanceOf(PageException.class);
        assertThat(session.supervise(before.sheet().proof())).isInstanceOf(InspectionDisplay.Closed.class);
        assertThat(page(desk, address)).contains("Deze inzage kan zo niet doorgaan.", address + "/einde");
        assertThat(session.end(SILENT)).isEqualTo(Outcome.done());
    }

    @Test
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void from_the_sixteenth_birthday_on_a_parent_who_asked_before_it_is_shown_nothing() {
        InspectionDesk desk = new InspectionDesk("directeur2", "directeur2", 27);
        LocalDate today = desk.demo.clock().today();
        born(desk, today.plusDays(5).minusYears(16));
        RequestId early = desk.asked(desk.first);
        assertThat(desk.plan(early, desk.ib.person(), InspectionVenue.ONLINE, today.plusDays(5)))
                .isEqualTo(Outcome.rejected(new Objection("move", Sentence.of("inspection.objection.standing_then"))));
        assertThat(desk.plan(early, desk.ib.person(), InspectionVenue.ONLINE, today.plusDays(4)))
                .isEqualTo(Outcome.done());
        assertThat(desk.as(desk.first, () -> own(desk).withdraw(desk.first, early)))
                .isEqualTo(Outcome.done());

        SessionDesk session = new SessionDesk(desk, desk.ib, InspectionVenue.ONLINE);
        born(desk, today.minusYears(16));
        assertThat(session.open()).isEqualTo(Outcome.rejected(new Objection("open", CHANGED)));
        assertThat(page(desk, "/inzage-sessies/" + session.id)).contains("mag het dossier nu niet inzien");
        born(desk, today.plusDays(1).minusYears(16));
        assertThat(session.open()).isEqualTo(Outcome.done());
        assertThat(session.see()).isInstanceOf(InspectionDisplay.Page.class);
        born(desk, today.minusYears(16));
        assertThatThrownBy(session::see).isInstanceOf(PageException.class);
        assertThatThrownBy(session::supervise).isInstanceOf(PageException.class);
        assertThat(session.end(SILENT)).isEqualTo(Outcome.done());
    }

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    void a_copy_that_lies_ready_for_whose_authority_ended_is_nobodys_to_fetch_and_the_head_reads_so() {
        CopyDesk copies = new CopyDesk(new InspectionDesk("directeur2", "directeur2", 26));
        InspectionDesk desk = copies.desk;
        desk.authority(desk.first, ParentalAuthority.SOLE);
        RequestId id = copies.made(desk.first);
        assertThat(copies.offer(id)).isEqualTo(Outcome.done());
        assertThat(page(desk, "/kopie-verzoeken/" + id)).contains("kan de kopie één keer ophalen, tot en met");

        desk.authority(desk.first, ParentalAuthority.NONE);
        assertThat(copies.may(desk.first)).isInstanceOf(AccessRefusal.class);
        assertThat(page(desk, "/kopie-verzoeken/" + id))
                .contains("Niemand kan die nu ophalen.", "Deze persoon mag nu geen kopie krijgen")
                .doesNotContain("kan de kopie één keer ophalen, tot en met");
        assertThat(desk.as(desk.first, () -> own(desk).withdraw(desk.first, id)))
                .isEqualTo(Outcome.done());
        desk.authority(desk.first, ParentalAuthority.JOINT);
    }

    /// As the administrator takes it over from elsewhere; that it changed is heard a moment later.
    private static void born(InspectionDesk desk, LocalDate day) {
        Pupils pupils = desk.demo.part(Pupils.class);
        SignedInUser administrator = desk.staff("beheer");
        Acting acting = new Acting(
                administrator.board(),
                administrator.person(),
                SchoolActs.IMPORT,
                desk.demo.clock().today());
        SchoolId keeper =
                acting.call(() -> pupils.find(desk.child).orElseThrow().keeper());
        acting.run(() -> pupils.changeIdentity(
                desk.child,
                keeper,
                new PupilIdentity(desk.family.children().getFirst().name(), Optional.of(day))));
        await().until(() -> day.equals(
                acting.call(() -> desk.demo.part(BirthDates.class).of(keeper).get(desk.child))));
    }

    private static OwnRequests own(InspectionDesk desk) {
        return desk.demo.part(OwnRequests.class);
    }

    private static String page(InspectionDesk desk, String address) {
        WebVisitor visitor = desk.demo.signIn("directeur2");
        return visitor.get(address).body();
    }
}
