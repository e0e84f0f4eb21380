package nl.zorgvuldig.personnel;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.Refused;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.PersonnelAct;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A personnel dossier through the doors: who writes, who reads, who answers, who is refused.
class PersonnelDossiersTest {
    @Test
    @Upholds({STAFF_DATA_FOR_APPOINTMENT_AND_PAY, CONFIDENTIALITY})
    void the_office_writes_the_employee_reads_and_answers_and_nobody_else_comes_in() {
        StaffDesk desk = new StaffDesk();
        SignedIn self = desk.staff(desk.employee);
        assertThat(desk.add(desk.form(), leave("Verlof")))
                .isEqualTo(Outcome.rejected("kind", Sentence.of("personnel.objection.no_employment")));
        desk.employ(desk.today().minusYears(3), Optional.empty());
        FormId form = desk.form();
        assertThat(desk.add(form, leave("Verlof op vrijdag"))).isEqualTo(Outcome.done());
        assertThat(desk.add(form, leave("Verlof op vrijdag"))).isEqualTo(Outcome.done());
        assertThat(desk.add(form, leave("Iets anders"))).isEqualTo(Outcome.formReused());
        assertThat(desk.read(self).pieces()).extracting(Piece::text).containsExactly("Verlof op vrijdag");

        FormId said = desk.form();
        for (int i = 0; i < 2; i++) {
            assertThat(give(desk, self, said)).isEqualTo(Outcome.done());
        }
        assertThat(desk.read(desk.office).views())
                .extracting(StaffView::text)
                .containsExactly("Zo is het niet afgesproken.");
        for (String handle : List.of("directeur", "bestuur", "beheer", "fg", "leerkracht")) {
            SignedIn other = desk.staff(desk.demo.person(handle));
            for (PersonnelAct act : List.of(
                    PersonnelActs.READ_PERSONNEL, PersonnelActs.WRITE_PERSONNEL, PersonnelActs.COPY_PERSONNEL)) {
                assertThat(desk.ask(other, act))
                        .as("%s %s", handle, act)
                        .isInstanceOfSatisfying(
                                Refused.class,
                                no -> assertThat(no.clause()).isEqualTo(STAFF_DATA_FOR_APPOINTMENT_AND_PAY));
            }
            assertThat(desk.lines(other, PersonnelActs.READ_PERSONNEL, "refused"))
                    .isEqualTo(1);
        }
        assertThat(desk.ask(self, PersonnelActs.WRITE_PERSONNEL)).isInstanceOf(Refused.class);
        assertThat(desk.lines(desk.office, PersonnelActs.READ_PERSONNEL, "granted"))
                .isEqualTo(1);
        StaffLookers.Looked looked = desk.as(
                self,
                () -> desk.demo
                        .part(StaffLookers.class)
                        .read(desk.key(self, PersonnelActs.READ_PERSONNEL_LOG), Optional.empty()));
        assertThat(looked.refused()).isGreaterThanOrEqualTo(15);
        assertThat(looked.lines())
                .extracting(line -> line.event().actor())
                .contains(desk.office.person())
                .doesNotContain(desk.employee, desk.demo.person("directeur"));
    }

    private static Outcome<Nothing> give(StaffDesk desk, SignedIn self, FormId form) {
        return desk.as(
                self,
                () -> desk.demo
                        .part(StaffViews.class)
                        .give(
                                desk.key(self, PersonnelActs.COMMENT_PERSONNEL),
                                form,
                                Optional.empty(),
                                "Zo is het niet afgesproken."));
    }

    private static PieceDraft leave(String text) {
        return new PieceDraft(PieceKind.LEAVE, LocalDate.of(2026, 11, 1), text);
    }

    @Test
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void who_asks_who_looked_sees_no_other_line_of_the_log() {
        StaffDesk desk = new StaffDesk();
        SignedIn self = desk.staff(desk.employee);
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
