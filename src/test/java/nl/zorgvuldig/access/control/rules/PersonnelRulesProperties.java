package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.PersonnelAct;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.school.personnel.PersonnelActs;

/// Who may do what with a personnel dossier: the personnel office on the days of the function, and
/// the employee with their own; nobody else, whatever they are.
class PersonnelRulesProperties {
    private static final LocalDate TODAY = World.TODAY;
    private static final Set<PersonnelAct> OF_OFFICE = Set.of(
            PersonnelActs.READ_PERSONNEL,
            PersonnelActs.READ_PERSONNEL_DOCUMENT,
            PersonnelActs.COPY_PERSONNEL,
            PersonnelActs.WRITE_PERSONNEL);
    private static final Set<PersonnelAct> OF_EMPLOYEE = Set.of(
            PersonnelActs.READ_PERSONNEL,
            PersonnelActs.READ_PERSONNEL_DOCUMENT,
            PersonnelActs.COPY_PERSONNEL,
            PersonnelActs.COMMENT_PERSONNEL,
            PersonnelActs.READ_PERSONNEL_LOG);

    private static final Set<PersonnelAct> AT_LARGE =
            Set.of(PersonnelActs.LIST_PERSONNEL, PersonnelActs.WRITE_PERSONNEL, PersonnelActs.KEEP_APPLICANTS);

    private final PersonId somebody = new PersonId(UUID.randomUUID());

    @Property(tries = 300)
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void the_office_may_on_the_days_of_its_function_and_no_other_function_helps(
            @ForAll StaffFunction function,
            @ForAll @IntRange(min = -5, max = 5) int from,
            @ForAll @IntRange(min = 0, max = 5) int days) {
        Period held = new Period(TODAY.plusDays(from), TODAY.plusDays(from + days));
        AccessRequester reader = new World().holds(function, held).reader();
        boolean office = function == StaffFunction.PERSONNEL_OFFICE && held.contains(TODAY);

        for (PersonnelAct act : AllActs.list(PersonnelAct.class)) {
            assertThat(may(reader, act, somebody)).isEqualTo(office && OF_OFFICE.contains(act));
            assertThat(may(reader, act, reader.person())).isEqualTo(OF_EMPLOYEE.contains(act));
            assertThat(atLarge(reader, act)).isEqualTo(office && AT_LARGE.contains(act));
        }
        Statistics.label("office")
                .collect(office)
                .coverage(all -> all.check(true).count(times -> times > 0));
    }

    @Property(tries = 200)
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void a_head_or_the_board_is_not_the_personnel_office_whatever_else_they_are(
            @ForAll StaffFunction function, @ForAll @IntRange(min = -5, max = 5) int from) {
        Period held = new Period(TODAY.plusDays(from), TODAY.plusDays(from + 3));
        AccessRequester reader = new World()
                .holds(StaffFunction.PERSONNEL_OFFICE, World.THIS_YEAR)
                .holds(function, held)
                .reader();
        boolean superior = held.contains(TODAY)
                && Set.of(StaffFunction.HEAD, StaffFunction.BOARD).contains(function);

        for (PersonnelAct act : AllActs.list(PersonnelAct.class)) {
            assertThat(may(reader, act, somebody)).isEqualTo(!superior && OF_OFFICE.contains(act));
            assertThat(may(reader, act, reader.person())).isEqualTo(OF_EMPLOYEE.contains(act));
            assertThat(atLarge(reader, act)).isEqualTo(!superior && AT_LARGE.contains(act));
        }
        Statistics.label("superior")
                .collect(superior)
                .coverage(all -> all.check(true).count(times -> times > 0));
    }

    @Example
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void who_may_not_reads_why_by_what_they_are() {
        Map<StaffFunction, String> words = Map.of(
                StaffFunction.HEAD, "head",
                StaffFunction.BOARD, "board",
                StaffFunction.DATA_PROTECTION_OFFICER, "protection",
                StaffFunction.ADMINISTRATOR, "administrator",
                StaffFunction.SCHOOL_DOCTOR, "stranger");
        words.forEach((function, word) -> {
            AccessRequester reader =
                    new World().holds(function, World.THIS_YEAR).reader();
            for (PersonId person : List.of(somebody, reader.person())) {
                assertThat(no(reader, PersonnelActs.WRITE_PERSONNEL, person)).isEqualTo("access.no.personnel_" + word);
            }
        });
        AccessRequester office = new World()
                .holds(StaffFunction.PERSONNEL_OFFICE, World.THIS_YEAR)
                .reader();
        assertThat(no(office, PersonnelActs.COMMENT_PERSONNEL, somebody))
                .isEqualTo("access.no.personnel_employee_only");
        assertThat(no(office, PersonnelActs.WRITE_PERSONNEL, office.person())).isEqualTo("access.no.personnel_own");
    }

    @Property(tries = 100)
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void only_staff_have_a_dossier_of_their_own(@ForAll AccountKind kind) {
        AccessRequester reader = new World().is(kind).reader();
        for (PersonnelAct act : AllActs.list(PersonnelAct.class)) {
            assertThat(may(reader, act, reader.person()))
                    .isEqualTo(kind == AccountKind.STAFF && OF_EMPLOYEE.contains(act));
        }
    }

    @Property(tries = 100)
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void a_refusal_names_the_clause_and_is_the_same_about_everybody(
            @ForAll PersonnelAct act, @ForAll StaffFunction function) {
        AccessRequester reader = new World().holds(function, World.THIS_YEAR).reader();
        AccessRuling ruling = new PersonnelRules(reader, TODAY).decide(act, somebody);
        AccessRuling other = new PersonnelRules(reader, TODAY).decide(act, new PersonId(UUID.randomUUID()));
        if (ruling instanceof AccessRuling.Denied no) {
            assertThat(no.clause()).isEqualTo(STAFF_DATA_FOR_APPOINTMENT_AND_PAY);
            assertThat(other).isEqualTo(no);
        }
    }

    private static String no(AccessRequester reader, PersonnelAct act, PersonId employee) {
        return ((AccessRuling.Denied) new PersonnelRules(reader, TODAY).decide(act, employee))
                .because()
                .key();
    }

    private static boolean atLarge(AccessRequester reader, PersonnelAct act) {
        return new PersonnelRules(reader, TODAY).decide(act) instanceof AccessRuling.Allowed;
    }

    private static boolean may(AccessRequester reader, PersonnelAct act, PersonId employee) {
        return new PersonnelRules(reader, TODAY).decide(act, employee) instanceof AccessRuling.Allowed;
    }
}
