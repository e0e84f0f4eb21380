package nl.zorgvuldig.school.personnel;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.personnel.items.PersonnelItem;
import nl.zorgvuldig.school.personnel.items.PersonnelItemDraft;
import nl.zorgvuldig.school.personnel.items.PersonnelItemKind;
import org.junit.jupiter.api.Test;

/// What may not be kept any more of who left goes on the day after its term.
class PersonnelDestructionTest {
    @Test
    @Upholds({STAFF_DATA_FOR_APPOINTMENT_AND_PAY, DESTRUCTION_AFTER_TWO_YEARS})
    void each_part_goes_when_its_own_term_is_over_and_the_days_go_with_the_last() {
        StaffDesk desk = StaffDesk.onNoRoster();
        LocalDate today = desk.today();
        desk.employ(today.minusYears(20), Optional.empty());
        desk.add(desk.form(), leave("Verlof"));
        desk.add(desk.form(), new PersonnelItemDraft(PersonnelItemKind.SCALE, today.minusYears(8), "LB 4"));
        desk.tidy();
        assertThat(desk.rows("piece")).isEqualTo(2);

        employ(desk, today.minusYears(2));
        desk.tidy();
        assertThat(desk.rows("piece")).isEqualTo(2);
        employ(desk, today.minusYears(2).minusDays(1));
        desk.tidy();
        assertThat(desk.rows("piece")).isEqualTo(1);
        assertThat(desk.keys()).isEqualTo(2);
        assertThat(desk.read(desk.office).pieces())
                .extracting(PersonnelItem::kind)
                .containsExactly(PersonnelItemKind.SCALE);
        assertThat(desk.add(desk.form(), leave("Te laat"))).isInstanceOf(Outcome.Rejected.class);

        employ(desk, today.minusYears(8).minusDays(1));
        desk.tidy();
        desk.tidy();
        assertThat(desk.rows("piece")).isZero();
        assertThat(desk.rows("employment")).isZero();
        assertThat(desk.keys()).isZero();
        assertThat(desk.as(
                                desk.office,
                                () -> desk.demo
                                        .part(PersonnelHoldings.class)
                                        .export(DataSubject.of(desk.demo.board(), SubjectKind.STAFF, desk.employee)))
                        .rows())
                .isEmpty();
    }

    private static void employ(StaffDesk desk, LocalDate last) {
        assertThat(desk.employ(desk.today().minusYears(20), Optional.of(last), LossConfirmation.CONFIRMED))
                .isEmpty();
    }

    @Test
    @Upholds({STAFF_DATA_FOR_APPOINTMENT_AND_PAY, DESTRUCTION_AFTER_TWO_YEARS})
    void a_mistyped_day_is_said_first_and_nothing_goes_of_who_works_here_whatever_day_stands_there() {
        StaffDesk desk = StaffDesk.onNoRoster();
        LocalDate today = desk.today();
        LocalDate mistyped = today.minusYears(11);
        desk.arrives();
        desk.employ(today.minusYears(20), Optional.empty());
        desk.add(desk.form(), leave("Verlof"));
        assertThat(desk.employ(today.minusYears(20), Optional.of(mistyped)))
                .extracting(Objection::field, no -> no.because().key())
                .containsExactly(tuple("gone", "personnel.objection.goes"));
        assertThat(desk.read(desk.office).employment().orElseThrow().period().open())
                .isTrue();
        assertThat(desk.employ(today.minusYears(20), Optional.of(today.minusDays(1))))
                .extracting(Objection::field, no -> no.because().key())
                .containsExactly(tuple("gone", "personnel.objection.leaves"));

        employ(desk, mistyped);
        assertThat(desk.employ(today.minusYears(19), Optional.of(mistyped))).isEmpty();
        desk.tidy();
        assertThat(desk.rows("piece")).isEqualTo(1);
        assertThat(desk.keys()).isEqualTo(3);
        assertThat(desk.list().staying())
                .extracting(PersonnelOverview.Line::employee)
                .contains(desk.employee);
        desk.leaves();
        assertThat(desk.list().staying())
                .extracting(PersonnelOverview.Line::employee)
                .doesNotContain(desk.employee);
        desk.tidy();
        assertThat(desk.rows("piece")).isZero();
    }

    private static PersonnelItemDraft leave(String text) {
        return new PersonnelItemDraft(PersonnelItemKind.LEAVE, LocalDate.of(2026, 11, 1), text);
    }
}
