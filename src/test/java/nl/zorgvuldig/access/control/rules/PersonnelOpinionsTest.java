package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.AccessRefusal;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.PersonnelAct;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.school.personnel.PersonnelActs;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rule in Java and row security agree about whose personnel dossier everybody opens, for every
/// act on one, today and before the office was there; and about the register of applicants.
class PersonnelOpinionsTest {
    /// About these the database has other functions, which stand below.
    private static final Set<PersonnelAct> ELSEWHERE =
            Set.of(PersonnelActs.READ_PERSONNEL_LOG, PersonnelActs.LIST_PERSONNEL, PersonnelActs.KEEP_APPLICANTS);

    private static final List<PersonnelAct> ACTS = AllActs.list(PersonnelAct.class).stream()
            .filter(act -> !ELSEWHERE.contains(act))
            .toList();

    private final DemoProgram demo = DemoProgram.running();
    private final Set<UUID> everybody = new TreeSet<>(demo.superuser("zorgvuldig")
            .sql("select person from personnel.employment where board = :board")
            .param("board", demo.board().value())
            .query(UUID.class)
            .list());

    @Test
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void for_everybody_every_dossier_and_every_act() {
        assertThat(everybody).hasSizeGreaterThan(10);
        LocalDate today = demo.clock().today();
        int granted = 0;
        for (PersonId person : people()) {
            for (LocalDate day : List.of(today, today.minusYears(40))) {
                SignedInUser who = new SignedInUser(demo.board(), person, AccountKind.STAFF);
                for (PersonnelAct act : ACTS) {
                    Set<UUID> java = as(person, day, () -> rules(who, act, day));
                    for (String table : List.of("employment", "piece", "viewpoint", "hold")) {
                        assertThat(java).containsAll(as(person, day, () -> database(act, table)));
                    }
                    assertThat(as(person, day, () -> database(act, "employment")))
                            .as("%s %s %s", person, act, day)
                            .isEqualTo(java);
                    granted += java.size();
                }
            }
        }
        assertThat(granted).isGreaterThan(4 * everybody.size());
    }

    @Test
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void a_head_who_was_made_personnel_office_as_well_sees_nothing_by_either_rule() {
        LocalDate today = demo.clock().today();
        PersonId head = demo.person("directeur");
        UUID function = UUID.randomUUID();
        demo.part(Boards.class)
                .program(demo.board())
                .run(() -> demo.part(Staff.class)
                        .grant(new HeldFunction(
                                function,
                                head,
                                StaffFunction.PERSONNEL_OFFICE,
                                Optional.empty(),
                                Period.since(today))));
        try {
            SignedInUser who = new SignedInUser(demo.board(), head, AccountKind.STAFF);
            for (PersonnelAct act : ACTS) {
                Set<UUID> java = as(head, today, () -> rules(who, act, today));
                assertThat(java).as("%s", act).isSubsetOf(head.value());
                assertThat(as(head, today, () -> database(act, "employment")))
                        .as("%s", act)
                        .isEqualTo(java);
            }
            assertThat(as(head, today, () -> applicants(PersonnelActs.KEEP_APPLICANTS)))
                    .isZero();
        } finally {
            demo.superuser("zorgvuldig")
                    .sql("delete from school.function_held where id = :id")
                    .param("id", function)
                    .update();
        }
    }

    /// Their dossier is still there; whoever asks as them was signed in a moment too long.
    @Test
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void who_works_here_no_more_sees_nothing_by_either_rule() {
        LocalDate today = demo.clock().today();
        List<PersonId> former = everybody.stream()
                .map(PersonId::new)
                .filter(personId -> demo.part(Accounts.class)
                        .findOpen(demo.board(), personId)
                        .isEmpty())
                .toList();
        assertThat(former).isNotEmpty();
        for (PersonId person : former) {
            SignedInUser who = new SignedInUser(demo.board(), person, AccountKind.STAFF);
            for (PersonnelAct act : ACTS) {
                assertThat(as(
                                person,
                                today,
                                () -> demo.part(AccessControl.class).ask(who, act, person)))
                        .as("%s", act)
                        .isInstanceOf(AccessRefusal.class);
                for (String table : List.of("employment", "piece", "viewpoint", "hold")) {
                    assertThat(as(person, today, () -> database(act, table)))
                            .as("%s %s", act, table)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void applicants_are_seen_by_the_office_alone() {
        LocalDate today = demo.clock().today();
        for (PersonId person : people()) {
            boolean office = person.equals(demo.person("personeel"));
            assertThat(as(person, today, () -> applicants(PersonnelActs.KEEP_APPLICANTS)) > 0)
                    .as("%s", person)
                    .isEqualTo(office);
            assertThat(as(person, today, () -> applicants(PersonnelActs.LIST_PERSONNEL)))
                    .isZero();
        }
    }

    private List<PersonId> people() {
        return Stream.concat(
                        demo.population().handles().values().stream(),
                        demo.population().employees().stream()
                                .map(DemoPeople.Employee::id)
                                .limit(30))
                .distinct()
                .toList();
    }

    private Set<UUID> rules(SignedInUser who, PersonnelAct act, LocalDate day) {
        AccessRequester reader = demo.part(Work.class)
                .read(Act.BROWSE, () -> demo.part(AccessRequesters.class).of(who));
        PersonnelRules rules = new PersonnelRules(reader, day);
        return everybody.stream()
                .filter(id -> rules.decide(act, new PersonId(id)) instanceof AccessRuling.Allowed)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<UUID> database(PersonnelAct act, String table) {
        return new TreeSet<>(demo.part(Work.class)
                .read(
                        act,
                        () -> demo.part(JdbcClient.class)
                                .sql("select distinct person from personnel." + table + " where board = access.board()")
                                .query(UUID.class)
                                .list()));
    }

    private int applicants(PersonnelAct act) {
        return demo.part(Work.class)
                .read(
                        act,
                        () -> demo.part(JdbcClient.class)
                                .sql("select count(*) from personnel.applicant where board = access.board()")
                                .query(Integer.class)
                                .single());
    }

    private <T> T as(PersonId person, LocalDate day, Supplier<T> what) {
        return new Acting(demo.board(), person, Act.BROWSE, day).call(what);
    }
}
