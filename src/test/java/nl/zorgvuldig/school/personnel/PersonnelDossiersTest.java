package nl.zorgvuldig.school.personnel;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessRefusal;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.PersonnelAct;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.personnel.items.PersonnelItem;
import nl.zorgvuldig.school.personnel.items.PersonnelItemDraft;
import nl.zorgvuldig.school.personnel.items.PersonnelItemKind;
import nl.zorgvuldig.school.personnel.viewpoints.StaffViewpoint;
import nl.zorgvuldig.school.personnel.viewpoints.StaffViewpoints;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A personnel dossier through the doors: who writes, who reads, who answers, who is refused.
class PersonnelDossiersTest {
    @Test
    @Upholds({STAFF_DATA_FOR_APPOINTMENT_AND_PAY, CONFIDENTIALITY})
    void the_office_writes_the_employee_reads_and_answers_and_nobody_else_comes_in() {
        StaffDesk desk = new StaffDesk();
        SignedInUser self = desk.staff(desk.employee);
        assertThat(desk.add(desk.form(), leave("Verlof")))
                .isEqualTo(Outcome.rejected("kind", Sentence.of("personnel.objection.no_employment")));
        desk.employ(desk.today().minusYears(3), Optional.empty());
        FormId form = desk.form();
        assertThat(desk.add(form, leave("Verlof op vrijdag"))).isEqualTo(Outcome.done());
        assertThat(desk.add(form, leave("Verlof op vrijdag"))).isEqualTo(Outcome.done());
        assertThat(desk.add(form, leave("Iets anders"))).isEqualTo(Outcome.formReused());
        assertThat(desk.read(self).pieces()).extracting(PersonnelItem::text).containsExactly("Verlof op vrijdag");

        FormId said = desk.form();
        for (int i = 0; i < 2; i++) {
            assertThat(give(desk, self, said)).isEqualTo(Outcome.done());
        }
        assertThat(desk.read(desk.office).views())
                .extracting(StaffViewpoint::text)
                .containsExactly("Zo is het niet afgesproken.");
        for (String handle : List.of("directeur", "bestuur", "beheer", "fg", "leerkracht")) {
            SignedInUser other = desk.staff(desk.demo.person(handle));
            for (PersonnelAct act : List.of(
                    PersonnelActs.READ_PERSONNEL, PersonnelActs.WRITE_PERSONNEL, PersonnelActs.COPY_PERSONNEL)) {
                assertThat(desk.ask(other, act))
                        .as("%s %s", handle, act)
                        .isInstanceOfSatisfying(
                                AccessRefusal.class,
                                no -> assertThat(no.clause()).isEqualTo(STAFF_DATA_FOR_APPOINTMENT_AND_PAY));
            }
            assertThat(desk.lines(other, PersonnelActs.READ_PERSONNEL, "refused"))
                    .isEqualTo(1);
        }
        assertThat(desk.ask(self, PersonnelActs.WRITE_PERSONNEL)).isInstanceOf(AccessRefusal.class);
        assertThat(desk.lines(desk.office, PersonnelActs.READ_PERSONNEL, "granted"))
                .isEqualTo(1);
        PersonnelAccessLog.Looked looked = desk.as(
                self,
                () -> desk.demo
                        .part(PersonnelAccessLog.class)
                        .read(desk.key(self, PersonnelActs.READ_PERSONNEL_LOG), Optional.empty()));
        assertThat(looked.refused()).isGreaterThanOrEqualTo(15);
        assertThat(looked.lines())
                .extracting(line -> line.event().actor())
                .contains(desk.office.person())
                .doesNotContain(desk.employee, desk.demo.person("directeur"));
    }

    private static Outcome<Nothing> give(StaffDesk desk, SignedInUser self, FormId form) {
        return desk.as(
                self,
                () -> desk.demo
                        .part(StaffViewpoints.class)
                        .give(
                                desk.key(self, PersonnelActs.COMMENT_PERSONNEL),
                                form,
                                Optional.empty(),
                                "Zo is het niet afgesproken."));
    }

    private static PersonnelItemDraft leave(String text) {
        return new PersonnelItemDraft(PersonnelItemKind.LEAVE, LocalDate.of(2026, 11, 1), text);
    }

    @Test
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void who_asks_who_looked_sees_no_other_line_of_the_log() {
        StaffDesk desk = new StaffDesk();
        SignedInUser self = desk.staff(desk.employee);
        List<UUID> subjects = desk.as(
                self,
                () -> desk.demo
                        .part(Work.class)
                        .read(
                                PersonnelActs.READ_PERSONNEL_LOG,
                                () -> desk.demo
                                        .part(JdbcClient.class)
                                        .sql("select distinct subject from audit.event where board = access.board()")
                                        .query(UUID.class)
                                        .list()));
        assertThat(subjects).isSubsetOf(desk.employee.value());
    }
}
