package nl.zorgvuldig.platform.casework;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// Of a generated board: whatever is open waits for somebody who is there, or for a day.
class EveryCaseWaitsTest {
    private final DemoProgram demo = DemoProgram.running();
    private final LocalDate today = demo.clock().today();
    private final Collection<CaseKind> kinds = demo.parts(CaseKind.class);

    @Test
    void every_kind_has_a_code_of_its_own() {
        assertThat(kinds).hasSizeGreaterThan(15);
        assertThat(kinds.stream().map(CaseKind::code))
                .doesNotHaveDuplicates()
                .allMatch(duplicate -> duplicate.matches("[a-z_]+"));
    }

    @Test
    void what_is_open_waits_for_somebody_who_is_there_or_for_a_day() {
        Set<PersonId> people = asProgram(this::people);
        Map<String, Integer> open = new HashMap<>();
        Set<String> tasks = new HashSet<>();
        for (CaseKind kind : kinds) {
            for (OpenCase openCase : list(kind, today)) {
                open.merge(kind.code(), 1, Integer::sum);
                assertThat(openCase.turns())
                        .as("%s %s", kind.code(), openCase.id())
                        .isNotEmpty();
                for (WorkTurn turn : openCase.turns()) {
                    holds(kind, openCase, turn, people);
                    task(turn).ifPresent(tasks::add);
                }
            }
        }
        assertThat(open).as("kinds of which something is open").hasSizeGreaterThan(7);
        assertThat(tasks).as("tasks somebody has").hasSizeGreaterThan(7);
    }

    private void holds(CaseKind kind, OpenCase openCase, WorkTurn turn, Set<PersonId> people) {
        switch (turn) {
            case WorkTurn.Later(LocalDate day) ->
                assertThat(day).as("%s %s", kind.code(), openCase.id()).isAfterOrEqualTo(today);
            case WorkTurn.Now now -> {
                assertThat(now.people())
                        .as("%s %s %s", kind.code(), openCase.id(), now.task())
                        .isNotEmpty()
                        .isSubsetOf(people);
                assertThat(now.until())
                        .as("%s %s %s", kind.code(), openCase.id(), now.task())
                        .isAfterOrEqualTo(now.since());
                now.otherwise()
                        .ifPresent(day -> assertThat(day)
                                .as("%s %s %s", kind.code(), openCase.id(), now.task())
                                .isAfter(today));
            }
        }
    }

    /// What nobody is there for is said in words as well.
    @Test
    void every_kind_and_every_task_has_words() {
        Stream<String> tasks = kinds.stream()
                .flatMap(kind -> list(kind, today).stream())
                .flatMap(openCase -> openCase.turns().stream())
                .flatMap(turn -> task(turn).stream());
        Set<String> keys =
                Stream.concat(tasks, Stream.of(WorkTurnFinder.VACANT)).collect(Collectors.toSet());
        for (Language language : Language.values()) {
            LocalizedMessages words = demo.part(MessageCatalog.class).in(language);
            keys.forEach(key -> assertThat(List.of(words.say(key), words.say(key + ".do")))
                    .as("%s %s", key, language)
                    .doesNotContain(""));
            kinds.forEach(kind -> assertThat(words.say("casework.kind." + kind.code()))
                    .as("%s %s", kind.code(), language)
                    .isNotBlank());
        }
    }

    /// Who stands in is the next in line; who is excepted is never asked, and neither is who holds
    /// nothing on that day.
    @Test
    void the_turn_passes_to_the_next_in_line_and_to_nobody_else() {
        WorkTurnFinder turns = demo.part(WorkTurnFinder.class);
        Staff staff = demo.part(Staff.class);
        AwaitedAction.Somebody waiting =
                new AwaitedAction.Somebody(CaseParty.KEEPER, "some.task", today, today.plusDays(3), WHERE_TO_TURN);
        List<PersonId> board = asProgram(() -> ids(staff, StaffFunction.BOARD));
        List<PersonId> officers = asProgram(() -> ids(staff, StaffFunction.DATA_PROTECTION_OFFICER));
        List<PersonId> doctors = asProgram(() -> ids(staff, StaffFunction.SCHOOL_DOCTOR));
        List<WorkTurnFinder.Link> doctor =
                List.of(WorkTurnFinder.Link.of(FunctionHolder.of(StaffFunction.SCHOOL_DOCTOR)));
        assertThat(List.of(board, officers, doctors)).noneMatch(List::isEmpty);

        List<WorkTurn> found = asProgram(() -> List.of(
                turns.inLine(waiting, doctor, Set.of(), today),
                turns.inLine(waiting, doctor, Set.copyOf(doctors), today),
                turns.inLine(waiting, doctor, union(doctors, board), today),
                turns.first(waiting, List.of(demo.person("leerkracht")), doctor, Set.of(), today),
                turns.first(waiting, List.of(), doctor, Set.of(), today),
                turns.inLine(waiting, doctor, Set.of(), LocalDate.of(1990, 1, 1))));

        assertThat(found)
                .containsExactly(
                        now(doctors, "some.task"),
                        now(board, WorkTurnFinder.VACANT),
                        now(officers, WorkTurnFinder.ASK_BOARD),
                        now(List.of(demo.person("leerkracht")), "some.task"),
                        now(doctors, "some.task"),
                        now(List.of(), WorkTurnFinder.VACANT));
    }

    private WorkTurn now(List<PersonId> people, String task) {
        return new WorkTurn.Now(Set.copyOf(people), task, today, today.plusDays(3), WHERE_TO_TURN, Optional.empty());
    }

    private static Set<PersonId> union(List<PersonId> some, List<PersonId> others) {
        List<PersonId> all = new ArrayList<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }

    private List<PersonId> ids(Staff staff, StaffFunction function) {
        return staff.listHolders(function, today).stream()
                .map(held -> held.person())
                .distinct()
                .toList();
    }

    /// Who can sign in, and every parent: who cannot answers on paper.
    /// Who has an account, and parents and pupils, who are asked by letter as well.
    private Set<PersonId> people() {
        return Stream.of(
                        Stream.of(AccountKind.values())
                                .flatMap(kind -> demo.part(Accounts.class).listOpen(kind).keySet().stream()),
                        demo.part(Guardians.class).listEverybody().stream(),
                        pupils())
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
    }

    private Stream<PersonId> pupils() {
        return demo
                .superuser("zorgvuldig")
                .sql("select id from enrolment.pupil where board = :board")
                .param("board", demo.board().value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new);
    }

    private static Optional<String> task(WorkTurn turn) {
        return turn instanceof WorkTurn.Now now ? Optional.of(now.task()) : Optional.empty();
    }

    private List<OpenCase> list(CaseKind kind, LocalDate day) {
        return asProgram(() -> demo.part(Work.class).read(Act.MAINTAIN, () -> kind.list(day)));
    }

    private <T> T asProgram(Supplier<T> what) {
        return demo.part(Boards.class).program(demo.board()).call(what);
    }
}
