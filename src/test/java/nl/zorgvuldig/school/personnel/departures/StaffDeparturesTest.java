package nl.zorgvuldig.school.personnel.departures;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessRefusal;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.images.albums.staff.StaffPictureAnswer;
import nl.zorgvuldig.images.albums.staff.StaffPictureAnswers;
import nl.zorgvuldig.images.albums.staff.StaffPictureChoice;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.school.personnel.LossConfirmation;
import nl.zorgvuldig.school.personnel.PersonnelActs;
import nl.zorgvuldig.school.personnel.PersonnelOverview;
import nl.zorgvuldig.school.personnel.StaffDesk;
import nl.zorgvuldig.story.KeptRequest;
import org.junit.jupiter.api.Test;

/// A staff account ends when employment ends: by the roster, or by the last working day in the
/// personnel dossier. What went with it goes years later, and is a yes to nothing.
class StaffDeparturesTest {
    @Test
    @Upholds({STAFF_DATA_FOR_APPOINTMENT_AND_PAY, CONFIDENTIALITY})
    void after_the_last_working_day_one_cannot_sign_in_and_everything_one_did_has_ended() {
        StaffDesk desk = StaffDesk.newcomer();
        LocalDate today = desk.today();
        desk.arrives();
        function(desk, Period.since(today.minusMonths(2)));
        desk.employ(today.minusYears(1), Optional.of(today));
        SignedInUser self = desk.staff(desk.employee);
        desk.tidy();
        assertThat(desk.open()).as("today is the last day").isTrue();
        assertThat(desk.ask(self, PersonnelActs.READ_PERSONNEL)).isInstanceOf(Granted.class);

        LocalDate last = today.minusDays(1);
        assertThat(desk.employ(today.minusYears(1), Optional.of(last), LossConfirmation.CONFIRMED))
                .isEmpty();
        desk.tidy();
        assertThat(desk.open()).isFalse();
        assertThat(address(desk)).isEmpty();
        assertThat(desk.ask(self, PersonnelActs.READ_PERSONNEL)).isInstanceOf(AccessRefusal.class);
        assertThat(working(desk)).isFalse();
        assertThat(functions(desk))
                .allMatch(heldFunction -> heldFunction.period().until().equals(last));
        assertThat(desk.rows("employment")).as("the dossier stays its term").isEqualTo(1);
        assertThat(name(desk)).isEqualTo("Iemand Onderweg");
        long lines = ended(desk);
        desk.tidy();
        assertThat(ended(desk)).as("once").isEqualTo(lines).isEqualTo(1);
    }

    @Test
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void who_comes_back_is_let_in_and_not_put_out_again_by_the_old_last_day() {
        StaffDesk desk = StaffDesk.newcomer();
        LocalDate today = desk.today();
        desk.arrives();
        function(desk, new Period(today.minusMonths(2), today.minusDays(2)));
        desk.employ(today.minusYears(1), Optional.of(today.minusDays(3)), LossConfirmation.CONFIRMED);
        desk.tidy();
        assertThat(desk.open()).isFalse();
        assertThat(functions(desk))
                .as("what was over stays as it was")
                .allMatch(heldFunction -> heldFunction.period().until().equals(today.minusDays(2)));
        desk.arrives();
        desk.comesBack();
        desk.tidy();
        assertThat(desk.open()).isTrue();
        assertThat(desk.list().staying())
                .extracting(PersonnelOverview.Line::employee)
                .contains(desk.employee);
        desk.employ(today.minusYears(1), Optional.of(today.minusDays(4)), LossConfirmation.CONFIRMED);
        desk.tidy();
        assertThat(desk.open()).as("an earlier day is no new end").isTrue();
        desk.leaves();
        desk.tidy();
        assertThat(desk.open()).as("off the roster later than was carried out").isFalse();
    }

    @Test
    @Upholds({STAFF_DATA_FOR_APPOINTMENT_AND_PAY, CONFIDENTIALITY})
    void without_a_dossier_the_roster_says_so_and_with_one_the_dossier() {
        StaffDesk roster = StaffDesk.newcomer();
        roster.tidy();
        assertThat(roster.open()).as("not there yet").isTrue();
        roster.arrives();
        roster.tidy();
        assertThat(roster.open()).isTrue();
        roster.leaves();
        roster.tidy();
        assertThat(roster.open()).isFalse();

        StaffDesk onLeave = StaffDesk.newcomer();
        onLeave.arrives();
        onLeave.employ(onLeave.today().minusYears(1), Optional.empty());
        onLeave.leaves();
        onLeave.tidy();
        assertThat(onLeave.open()).as("employed, and on no roster for a while").isTrue();
    }

    @Test
    @Upholds({RECORDING_AFTER_CONSENT, STAFF_DATA_FOR_APPOINTMENT_AND_PAY})
    void that_the_answer_about_pictures_went_with_the_account_is_never_a_yes() {
        StaffDesk silent = StaffDesk.newcomer();
        silent.arrives();
        assertThat(wish(silent)).as("to be asked").isEmpty();
        silent.leaves();
        silent.tidy();
        assertThat(wish(silent)).as("cannot be asked any more").contains(StaffPictureChoice.INSIDE);

        StaffDesk agreed = agreedAndLeft(1);
        assertThat(agreed.open()).isFalse();
        assertThat(wish(agreed)).contains(StaffPictureChoice.YES);
        assertThat(known(agreedAndLeft(7))).as("pay is still kept").isTrue();
        StaffDesk longAgo = agreedAndLeft(9);
        longAgo.tidy();
        assertThat(longAgo.rows("employment")).isZero();
        assertThat(longAgo.rows("departure")).isZero();
        assertThat(answers(longAgo)).isZero();
        assertThat(known(longAgo)).isFalse();
        assertThat(wish(longAgo)).contains(StaffPictureChoice.NO);
    }

    /// Somebody who said yes, and of whom only now is known that they left so many years ago.
    private static StaffDesk agreedAndLeft(int years) {
        StaffDesk desk = StaffDesk.newcomer();
        LocalDate today = desk.today();
        desk.asProgram(() -> desk.demo
                .part(StaffPictureAnswers.class)
                .takeOver(
                        desk.employee,
                        new StaffPictureAnswer(
                                StaffPictureChoice.YES, desk.demo.clock().instant())));
        desk.employ(today.minusYears(20), Optional.of(today.minusYears(years)), LossConfirmation.CONFIRMED);
        desk.tidy();
        return desk;
    }

    @Test
    @Upholds({STAFF_DATA_FOR_APPOINTMENT_AND_PAY, OTHER_FILES_WITH_DIRECTION})
    void neither_dossier_nor_account_goes_while_data_stand_still_or_nobody_decided() {
        for (boolean decided : new boolean[] {true, false}) {
            StaffDesk dossier = StaffDesk.newcomer();
            LocalDate today = dossier.today();
            KeptRequest ofDossier = asked(dossier, decided);
            dossier.employ(today.minusYears(20), Optional.empty());
            dossier.employ(today.minusYears(20), Optional.of(today.minusYears(9)), LossConfirmation.CONFIRMED);
            dossier.tidy();
            assertThat(dossier.open()).as("that goes on").isFalse();
            assertThat(dossier.rows("employment")).isEqualTo(1);

            StaffDesk account = StaffDesk.onNoRoster();
            KeptRequest ofAccount = asked(account, decided);
            left(account, today.minusYears(20));
            account.tidy();
            assertThat(known(account)).isTrue();
            assertThat(account.rows("departure")).isEqualTo(1);

            ofDossier.ends();
            ofAccount.ends();
            account.tidy();
            for (StaffDesk desk : List.of(dossier, account)) {
                assertThat(desk.rows("employment")).isZero();
                assertThat(desk.rows("departure")).isZero();
                assertThat(known(desk)).isFalse();
            }
        }
    }

    private static KeptRequest asked(StaffDesk desk, boolean decided) {
        KeptRequest request = new KeptRequest(
                desk.demo, DataSubject.of(desk.demo.board(), SubjectKind.STAFF, desk.employee), desk.employee);
        return decided ? request.stands() : request.waits();
    }

    /// As if that had been carried out then.
    private static void left(StaffDesk desk, LocalDate last) {
        desk.demo
                .superuser("zorgvuldig")
                .sql("""
                        insert into personnel.departure (board, person, last_day, carried_out_at)
                        values (:board, :person, :last, now())""")
                .param("board", desk.demo.board().value())
                .param("person", desk.employee.value())
                .param("last", last)
                .update();
    }

    private static Optional<StaffPictureChoice> wish(StaffDesk desk) {
        return desk.as(
                desk.office,
                () -> desk.demo.part(StaffPictureAnswers.class).all().of(desk.employee));
    }

    private static void function(StaffDesk desk, Period period) {
        desk.asProgram(() -> desk.demo
                .part(Staff.class)
                .grant(new HeldFunction(
                        UUID.randomUUID(),
                        desk.employee,
                        StaffFunction.SUPPORT_COORDINATOR,
                        Optional.of(desk.demo.population().schools().getFirst().id()),
                        period)));
    }

    private static List<HeldFunction> functions(StaffDesk desk) {
        return desk.as(desk.office, () -> desk.demo.part(Staff.class).listFunctions(desk.employee));
    }

    private static boolean working(StaffDesk desk) {
        return desk.as(
                desk.office,
                () -> desk.demo.part(Staff.class).listWorking(desk.today()).stream()
                        .anyMatch(workplace -> workplace.person().equals(desk.employee)));
    }

    private static Optional<String> address(StaffDesk desk) {
        return desk.as(desk.office, () -> desk.demo.part(Accounts.class).emailOf(desk.employee));
    }

    private static String name(StaffDesk desk) {
        return desk.as(
                desk.office,
                () -> desk.demo.part(Accounts.class).nameOf(desk.employee).full());
    }

    private static boolean known(StaffDesk desk) {
        return desk.as(
                desk.office,
                () -> desk.demo.part(Accounts.class).listAll(AccountKind.STAFF).contains(desk.employee));
    }

    private static long answers(StaffDesk desk) {
        return desk.demo
                .superuser("zorgvuldig")
                .sql("select count(*) from media.staff_answer where person = :person")
                .param("person", desk.employee.value())
                .query(Long.class)
                .single();
    }

    private static long ended(StaffDesk desk) {
        return desk.demo
                .superuser("zorgvuldig")
                .sql(
                        "select count(*) from audit.event where subject = :person and relation = :ended and outcome = :done")
                .param("person", desk.employee.value())
                .param("ended", StaffDepartures.ENDED)
                .param("done", AuditOutcome.DONE.name().toLowerCase(java.util.Locale.ROOT))
                .query(Long.class)
                .single();
    }
}
