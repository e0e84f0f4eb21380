package nl.zorgvuldig.school.personnel.applicants;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.personnel.PersonnelActs;
import nl.zorgvuldig.school.personnel.StaffDesk;
import org.junit.jupiter.api.Test;

/// What is kept of who applied goes on the day after its term.
class ApplicantEndsTest {
    @Test
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void an_applicant_goes_on_the_day_and_stays_a_year_with_consent() {
        StaffDesk desk = new StaffDesk();
        LocalDate today = desk.today();
        ApplicantId silent = applicant(desk, "Zonder Toestemming");
        ApplicantId agreed = applicant(desk, "Met Toestemming");
        end(desk, silent, today.minusWeeks(4), Optional.empty());
        end(desk, agreed, today.minusWeeks(5), Optional.of(today));
        desk.tidy();
        assertThat(names(desk)).contains("Zonder Toestemming", "Met Toestemming");
        end(desk, silent, today.minusWeeks(4).minusDays(1), Optional.empty());
        desk.tidy();
        assertThat(names(desk)).contains("Met Toestemming").doesNotContain("Zonder Toestemming");
        end(desk, agreed, today.minusWeeks(5), Optional.empty());
        desk.tidy();
        assertThat(names(desk)).doesNotContain("Met Toestemming");
    }

    private static ApplicantId applicant(StaffDesk desk, String name) {
        FormId form = desk.form();
        PersonId by = desk.office.person();
        assertThat(desk.as(
                        desk.office,
                        () -> desk.demo
                                .part(Applicants.class)
                                .add(
                                        desk.office(PersonnelActs.KEEP_APPLICANTS),
                                        form,
                                        name,
                                        "Leerkracht",
                                        desk.today().minusMonths(3))))
                .isEqualTo(Outcome.done());
        return new ApplicantId(form.makes(by, by));
    }

    private static void end(StaffDesk desk, ApplicantId id, LocalDate day, Optional<LocalDate> consented) {
        assertThat(desk.as(
                        desk.office,
                        () -> desk.demo
                                .part(Applicants.class)
                                .change(desk.office(PersonnelActs.KEEP_APPLICANTS), id, Optional.of(day), consented)))
                .isEmpty();
    }

    private static List<String> names(StaffDesk desk) {
        return desk.as(
                desk.office,
                () -> desk.demo.part(Applicants.class).list(desk.office(PersonnelActs.KEEP_APPLICANTS)).stream()
                        .map(line -> line.applicant().name())
                        .toList());
    }
}
