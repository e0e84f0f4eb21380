package nl.zorgvuldig.school.personnel.holds;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.personnel.LossConfirmation;
import nl.zorgvuldig.school.personnel.PersonnelActs;
import nl.zorgvuldig.school.personnel.PersonnelDossier;
import nl.zorgvuldig.school.personnel.PersonnelDossierPart;
import nl.zorgvuldig.school.personnel.PersonnelHoldings;
import nl.zorgvuldig.school.personnel.PersonnelOverview;
import nl.zorgvuldig.school.personnel.StaffDesk;
import nl.zorgvuldig.school.personnel.items.PersonnelItem;
import nl.zorgvuldig.school.personnel.items.PersonnelItemDraft;
import nl.zorgvuldig.school.personnel.items.PersonnelItemKind;
import org.junit.jupiter.api.Test;

/// A part of a personnel dossier that is held back stays, and only that part; the employee reads
/// it.
class StaffHoldsTest {
    private static final String REASON = "Er loopt een rechtszaak over het ontslag.";

    @Test
    @Upholds({STAFF_DATA_FOR_APPOINTMENT_AND_PAY, DESTRUCTION_AFTER_TWO_YEARS})
    void a_part_that_is_held_back_stays_and_goes_when_the_hold_ends() {
        StaffDesk desk = StaffDesk.onNoRoster();
        LocalDate today = desk.today();
        desk.employ(today.minusYears(20), Optional.empty());
        desk.add(desk.form(), new PersonnelItemDraft(PersonnelItemKind.LEAVE, today.minusYears(9), "Verlof"));
        desk.add(desk.form(), new PersonnelItemDraft(PersonnelItemKind.SCALE, today.minusYears(9), "LB 4"));
        FormId form = desk.form();
        assertThat(place(desk, form, PersonnelDossierPart.FILE, REASON, today.plusDays(10)))
                .isEqualTo(Outcome.done());
        assertThat(place(desk, form, PersonnelDossierPart.FILE, REASON, today.plusDays(10)))
                .as("the same form")
                .isEqualTo(Outcome.done());
        assertThat(place(desk, form, PersonnelDossierPart.PAY, REASON, today.plusDays(10)))
                .isEqualTo(Outcome.formReused());
        assertThat(desk.rows("hold")).isEqualTo(1);
        desk.employ(today.minusYears(20), Optional.of(today.minusYears(9)), LossConfirmation.CONFIRMED);
        desk.tidy();
        PersonnelDossier file = desk.read(desk.office);
        assertThat(file.pieces()).extracting(PersonnelItem::kind).containsExactly(PersonnelItemKind.LEAVE);
        assertThat(file.holds()).extracting(StaffHold::reason).containsExactly(REASON);
        assertThat(desk.list().ending())
                .filteredOn(line -> line.employee().equals(desk.employee))
                .extracting(PersonnelOverview.Line::goes)
                .containsExactly(Optional.of(today.plusDays(10)));

        destroyAnyhow(desk);
        assertThat(desk.rows("piece")).as("the database keeps it too").isEqualTo(1);
        assertThat(desk.rows("hold")).isEqualTo(1);
        assertThat(place(desk, desk.form(), PersonnelDossierPart.PAY, REASON, today.plusDays(10)))
                .as("nothing left of that part")
                .isInstanceOf(Outcome.Rejected.class);

        assertThat(lift(desk, file.holds().getFirst().id())).isTrue();
        assertThat(lift(desk, file.holds().getFirst().id())).as("twice").isFalse();
        desk.tidy();
        assertThat(desk.rows("piece")).isZero();
        assertThat(desk.rows("hold")).isZero();
        assertThat(desk.rows("employment")).isZero();
        assertThat(desk.keys()).isZero();
    }

    @Test
    @Upholds({STAFF_DATA_FOR_APPOINTMENT_AND_PAY, DESTRUCTION_AFTER_TWO_YEARS})
    void a_hold_ends_by_itself_on_the_day_after_its_last() {
        StaffDesk desk = StaffDesk.onNoRoster();
        LocalDate today = desk.today();
        desk.employ(today.minusYears(20), Optional.empty());
        desk.add(desk.form(), new PersonnelItemDraft(PersonnelItemKind.LEAVE, today.minusYears(3), "Verlof"));
        place(desk, desk.form(), PersonnelDossierPart.FILE, REASON, today);
        desk.employ(today.minusYears(20), Optional.of(today.minusYears(3)), LossConfirmation.CONFIRMED);
        desk.tidy();
        assertThat(desk.rows("piece")).isEqualTo(1);
        desk.demo
                .superuser("zorgvuldig")
                .sql("update personnel.hold set until = :day where person = :person")
                .param("day", today.minusDays(1))
                .param("person", desk.employee.value())
                .update();
        desk.tidy();
        assertThat(desk.rows("piece")).isZero();
        assertThat(desk.rows("hold")).isZero();
    }

    @Test
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void the_office_holds_back_on_a_page_and_nobody_else_can() {
        StaffDesk desk = StaffDesk.onNoRoster();
        LocalDate today = desk.today();
        desk.employ(today.minusYears(20), Optional.empty());
        String dossier = "/personeelsdossiers/" + desk.employee;
        String page = dossier + "/aanhouden";
        WebVisitor office = desk.demo.signIn("personeel");
        assertThat(office.fill(page, page, Map.of()).statusCode()).isEqualTo(422);
        Matcher number = Pattern.compile("name=\"formulier\" value=\"([^\"]+)\"")
                .matcher(office.get(page).body());
        assertThat(number.find()).isTrue();
        assertThat(office.fill(
                                page,
                                page,
                                Map.of(
                                        "formulier",
                                        number.group(1),
                                        "part",
                                        "file",
                                        "reason",
                                        "kort",
                                        "until",
                                        today.plusYears(2).toString()))
                        .body())
                .contains("Schrijf in een paar woorden", "Kies een dag tot en met");
        assertThat(desk.rows("hold")).isZero();
        for (String handle : new String[] {"directeur", "bestuur", "leerkracht", "fg", "ouder"}) {
            assertThat(desk.demo.signIn(handle).get(page).statusCode())
                    .as(handle)
                    .isIn(403, 404);
        }
        assertThat(desk.rows("hold")).isZero();
    }

    private static Outcome<Nothing> place(
            StaffDesk desk, FormId form, PersonnelDossierPart part, String reason, LocalDate until) {
        return desk.as(
                desk.office,
                () -> desk.demo
                        .part(StaffHolds.class)
                        .place(desk.key(desk.office, PersonnelActs.WRITE_PERSONNEL), form, part, reason, until));
    }

    private static boolean lift(StaffDesk desk, StaffHoldId hold) {
        return desk.as(
                desk.office,
                () -> desk.demo
                        .part(StaffHolds.class)
                        .lift(desk.key(desk.office, PersonnelActs.WRITE_PERSONNEL), hold));
    }

    /// As a mistake elsewhere in the program would.
    private static void destroyAnyhow(StaffDesk desk) {
        desk.demo
                .part(PersonnelHoldings.class)
                .destroy(
                        DataSubject.of(desk.demo.board(), SubjectKind.STAFF, desk.employee),
                        PersonnelDossierPart.FILE.keeping());
        desk.asProgram(() -> desk.demo
                .part(Work.class)
                .change(
                        Act.DESTROY,
                        () -> desk.demo.part(StaffHoldStore.class).delete(desk.employee, PersonnelDossierPart.FILE)));
    }
}
