package nl.zorgvuldig.access.control;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.zorgvuldig.Sample;
import nl.zorgvuldig.care.experts.ExpertActs;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SubjectScope;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.GroupGuidance;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Policies that are asked for each row of a list look at one pupil (`access.is_mine`), the others
/// at the list of all (`access.my_pupils`): the two say the same about everybody.
class OnePupilOpinionsTest {
    private static final List<Act> LISTS = List.of(
            EnrolmentActs.READ,
            DossierActs.READ_DOCUMENT,
            DossierActs.WRITE,
            DossierActs.CONSULT,
            ExpertActs.KEEP_EXPERT,
            ExchangeActs.PREPARE_EXCHANGE,
            ExchangeActs.KEEP_EXCHANGE);

    private static final int OTHERS_LOOKED_AT = 60;

    /// For these it is the list that answers.
    private static final List<Act> OTHERS = List.of(EnrolmentActs.LIST, Act.MAINTAIN);

    private final DemoProgram demo = DemoProgram.running();
    private final Work work = demo.part(Work.class);
    private final JdbcClient jdbc = demo.part(JdbcClient.class);
    private final Staff staff = demo.part(Staff.class);
    private final Map<Act, Integer> mine = new HashMap<>();
    private final UUID[] others = others();

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void one_pupil_is_mine_when_it_is_in_the_list_of_mine() {
        List<String> different = new ArrayList<>();
        LocalDate today = demo.clock().today();
        for (DemoPeople.Employee employee : demo.population().employees()) {
            compare(
                    List.of(EnrolmentActs.READ, ExchangeActs.PREPARE_EXCHANGE, ExchangeActs.KEEP_EXCHANGE),
                    employee.id(),
                    today,
                    different);
        }
        for (String handle : List.of("leerkracht", "leerkracht2", "ib", "directeur", "bestuur")) {
            for (int days : List.of(-400, -1, 250)) {
                compare(LISTS, demo.person(handle), today.plusDays(days), different);
            }
            for (LocalDate day : LeavingDays.of(demo, pupils())) {
                compare(LISTS, demo.person(handle), day, different);
            }
        }
        compare(OTHERS, demo.person("directeur"), today, different);
        compare(OTHERS, PersonId.PROGRAM, today, different);
        assertThat(different).isEmpty();
        for (Act act : List.of(
                EnrolmentActs.READ,
                DossierActs.CONSULT,
                ExpertActs.KEEP_EXPERT,
                ExchangeActs.KEEP_EXCHANGE,
                Act.MAINTAIN)) {
            assertThat(mine.getOrDefault(act, 0)).as("%s", act).isGreaterThan(200);
        }
    }

    /// In the middle of a year, when the pupils of the group are all there.
    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void who_guided_until_yesterday_or_guides_from_tomorrow_has_none_of_the_group() {
        LocalDate today = demo.clock().today();
        PersonId substitute = demo.person("personeel");
        GroupId group = groupOfTeacher();
        List<String> different = new ArrayList<>();
        for (Period period : List.of(
                new Period(today.minusDays(9), today.minusDays(1)),
                new Period(today.plusDays(1), today.plusDays(9)),
                new Period(today, today))) {
            UUID id = Id.next(demo.clock());
            mine.clear();
            asProgram(() -> {
                staff.guide(new GroupGuidance(id, substitute, group, period));
                return id;
            });
            try {
                compare(List.of(EnrolmentActs.READ, DossierActs.CONSULT), substitute, today, different);
            } finally {
                asProgram(() -> {
                    staff.withdrawGuidance(id);
                    return id;
                });
            }
            assertThat(mine.getOrDefault(EnrolmentActs.READ, 0) > 0)
                    .as("%s", period)
                    .isEqualTo(period.contains(today));
        }
        assertThat(different).isEmpty();
    }

    /// Within one transaction the last answer is kept: under who asks, about whom, with which aim, on
    /// which day.
    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void what_was_answered_holds_for_the_same_question_only() {
        LocalDate today = demo.clock().today();
        List<PupilId> some = pupils().stream()
                .map(SchoolCareer::pupil)
                .filter(pupil -> pupil.value().hashCode() % 7 == 0)
                .toList();
        int mine = asked(DossierActs.CONSULT, "leerkracht", () -> {
            int yes = 0;
            for (PupilId pupil : some) {
                for (String person : List.of("leerkracht", "ib", "directeur", "leerkracht", "fg")) {
                    for (String task : List.of("consult", "keep_exchange", "read")) {
                        for (LocalDate day : List.of(today, today.plusYears(3), today)) {
                            set("person", demo.person(person));
                            set("task", task);
                            set("today", day);
                            boolean answer = is("is_mine", pupil);
                            assertThat(answer)
                                    .as("%s %s %s %s", pupil, person, task, day)
                                    .isEqualTo(is("works_out_mine", pupil))
                                    .isEqualTo(is("is_mine", pupil));
                            yes += answer ? 1 : 0;
                        }
                    }
                }
            }
            return yes;
        });
        assertThat(mine).isGreaterThan(100);
    }

    /// In a transaction that changes something, each answer is of that moment; the next transaction
    /// knows nothing of the one before.
    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void what_changes_is_answered_anew() {
        LocalDate today = demo.clock().today();
        PersonId substitute = demo.person("personeel");
        GroupId group = groupOfTeacher();
        PupilId pupil = asProgram(() -> demo.part(Pupils.class).listInGroup(group)).stream()
                .map(SchoolCareer::pupil)
                .findFirst()
                .orElseThrow();
        UUID id = Id.next(demo.clock());
        Supplier<Boolean> mine = () -> asked(EnrolmentActs.READ, "personeel", () -> is("is_mine", pupil));

        assertThat(mine.get()).isFalse();
        List<Boolean> within = asProgram(() -> work.write(Act.MAINTAIN, () -> {
            List<Boolean> answers = new ArrayList<>();
            answers.add(isOf(substitute, pupil));
            staff.guide(new GroupGuidance(id, substitute, group, new Period(today, today)));
            answers.add(isOf(substitute, pupil));
            return answers;
        }));
        try {
            assertThat(within).containsExactly(false, true);
            assertThat(mine.get()).isTrue();
        } finally {
            asProgram(() -> {
                staff.withdrawGuidance(id);
                return id;
            });
        }
        assertThat(mine.get()).isFalse();
    }

    /// Asked by somebody within a unit of the program, which is the program's again after it.
    private boolean isOf(PersonId person, PupilId pupil) {
        set("person", person);
        set("task", "read");
        boolean answer = is("is_mine", pupil);
        set("person", PersonId.PROGRAM);
        set("task", "maintain");
        return answer;
    }

    private <T> T asked(Act act, String handle, Supplier<T> what) {
        return new Acting(demo.board(), demo.person(handle), act, demo.clock().today())
                .call(() -> work.read(act, what));
    }

    private void set(String setting, Object value) {
        jdbc.sql("select set_config('zorgvuldig." + setting + "', :value, true)")
                .param("value", value.toString())
                .query(String.class)
                .single();
    }

    private boolean is(String function, PupilId pupil) {
        return jdbc.sql("select access." + function + "(:board, :pupil)")
                .param("board", demo.board().value())
                .param("pupil", pupil.value())
                .query(Boolean.class)
                .single();
    }

    private GroupId groupOfTeacher() {
        LocalDate today = demo.clock().today();
        return asProgram(() -> staff.listGuidance(demo.person("leerkracht"))).stream()
                .filter(guidance -> guidance.period().contains(today))
                .findFirst()
                .orElseThrow()
                .group();
    }

    private <T> T asProgram(Supplier<T> what) {
        return demo.part(Boards.class).program(demo.board()).call(what);
    }

    /// Work that is about one pupil sees that pupil, when it is one of the person's, and else nobody.
    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void work_about_one_pupil_sees_that_one_of_mine_and_no_other() {
        List<PupilId> some = pupils().stream()
                .map(SchoolCareer::pupil)
                .filter(pupil -> pupil.value().hashCode() % 10 == 0)
                .toList();
        int seen = 0;
        for (String handle : List.of("leerkracht", "leerkracht2", "ib", "directeur", "bestuur", "fg", "beheer")) {
            for (Act act : LISTS) {
                Acting acting = new Acting(
                        demo.board(), demo.person(handle), act, demo.clock().today());
                List<PupilId> mine = acting.call(() -> work.read(act, this::mine));
                for (PupilId pupil : some) {
                    List<PupilId> alone =
                            acting.call(() -> SubjectScope.about(pupil, () -> work.read(act, this::mine)));
                    assertThat(alone)
                            .as("%s %s %s", handle, act, pupil)
                            .isEqualTo(mine.contains(pupil) ? List.of(pupil) : List.of());
                    seen += alone.size();
                }
            }
        }
        assertThat(seen).isGreaterThan(50);
    }

    private List<PupilId> mine() {
        return jdbc
                .sql("select unnest(access.my_pupils(:board))")
                .param("board", demo.board().value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PupilId::new)
                .toList();
    }

    private List<SchoolCareer> pupils() {
        Pupils door = demo.part(Pupils.class);
        return new Acting(
                        demo.board(),
                        demo.person("fg"),
                        Act.BROWSE,
                        demo.clock().today())
                .call(() -> demo.part(Schools.class).list().stream()
                        .flatMap(school -> door.listKeptBy(school.id()).stream())
                        .toList());
    }

    private void compare(List<Act> acts, PersonId person, LocalDate day, List<String> different) {
        for (Act act : acts) {
            int[] both = new Acting(demo.board(), person, act, day).call(() -> work.read(act, this::count));
            if (both[1] != 0) {
                different.add(person + " " + act + " " + day + ": " + both[1]);
            }
            mine.merge(act, both[0], Integer::sum);
        }
    }

    /// The landmark pupils and some of the rest.
    private UUID[] others() {
        List<UUID> all = demo.population().pupils().stream()
                .map(pupil -> pupil.id().value())
                .toList();
        return Stream.concat(
                        Sample.of(all, OTHERS_LOOKED_AT).stream(),
                        demo.population().landmarks().values().stream().map(PupilId::value))
                .distinct()
                .toArray(UUID[]::new);
    }

    /// How many are in both, and how many in one of the two only, of all in the list and some others.
    private int[] count() {
        return jdbc.sql("""
                        with all_of_mine as materialized (select access.my_pupils(:board) as pupils),
                            two as materialized (
                                select access.is_mine(:board, p.id) as one, p.id = any (m.pupils) as listed
                                from enrolment.pupil p cross join all_of_mine m
                                where p.board = :board and (p.id = any (m.pupils) or p.id = any (:others)))
                        select count(*) filter (where one and listed) as same,
                               count(*) filter (where one is distinct from listed) as other
                        from two""")
                .param("board", demo.board().value())
                .param("others", others)
                .query((row, n) -> new int[] {row.getInt("same"), row.getInt("other")})
                .single();
    }
}
