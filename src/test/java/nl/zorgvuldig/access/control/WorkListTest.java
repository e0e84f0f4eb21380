package nl.zorgvuldig.access.control;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkItem;
import nl.zorgvuldig.platform.casework.WorkList;
import nl.zorgvuldig.platform.casework.WorkPage;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// Of a generated board: on "Vandaag" stands all that waits for who reads it, and nothing that they
/// cannot do.
@Upholds(WHERE_TO_TURN)
class WorkListTest {
    private static final Pattern ROW = Pattern.compile("<div class=\"work__what\">\\s*<a href=\"([^\"]+)\"");

    private final DemoProgram demo = DemoProgram.running();
    private final LocalDate today = demo.clock().today();
    private final Collection<CaseKind> kinds = demo.parts(CaseKind.class);

    @Test
    void for_each_kind_it_is_said_once_where_it_is_done() {
        assertThat(demo.parts(WorkPage.class).stream().map(WorkPage::kind))
                .containsExactlyInAnyOrderElementsOf(
                        kinds.stream().map(CaseKind::code).toList());
    }

    @Test
    void everybody_whose_turn_it_is_finds_it_and_nobody_else() {
        Map<PersonId, Set<String>> wanted = wanted();
        assertThat(wanted).hasSizeGreaterThan(20);
        WorkList work = demo.part(WorkList.class);
        wanted.forEach((person, items) -> assertThat(asProgram(() -> work.list(person, today)))
                .as("%s", person)
                .isSortedAccordingTo(WorkItem.ORDER)
                .extracting(WorkListTest::name)
                .containsExactlyInAnyOrderElementsOf(items));
        assertThat(asProgram(() -> work.list(new PersonId(UUID.randomUUID()), today)))
                .isEmpty();
    }

    @Test
    void each_row_leads_to_a_page_that_opens_for_who_reads_it() {
        Map<String, Integer> rows = new HashMap<>();
        Set<String> asked = new HashSet<>();
        for (String handle : Population.HANDLES) {
            WebVisitor visitor = demo.signIn(handle);
            for (String path : rows(visitor.get("/").body())) {
                rows.merge(handle, 1, Integer::sum);
                if (asked.add(handle + path)) {
                    assertThat(opened(visitor, path)).as("%s %s", handle, path).isEqualTo(200);
                }
            }
        }
        assertThat(rows).containsKeys("directeur", "leerkracht", "ouder", "bestuur", "fg", "schoolarts");
    }

    /// To see to it that somebody can do it, nobody need know about whom it is.
    @Test
    void what_waits_for_a_function_that_nobody_holds_names_no_pupil() {
        List<WorkItem> vacant = wanted().keySet().stream()
                .flatMap(person -> asProgram(() -> demo.part(WorkList.class).list(person, today)).stream())
                .filter(item -> item.turn().vacant())
                .toList();
        assertThat(vacant)
                .allMatch(item -> item.about().isEmpty() && item.label().isEmpty());
    }

    @Test
    void of_who_does_not_work_here_only_what_can_be_theirs_is_read() {
        WorkList work = demo.part(WorkList.class);
        for (String handle : List.of("ouder", "ouder2", "leerling", "deskundige")) {
            PersonId person = demo.person(handle);
            assertThat(asProgram(() -> work.find(person, WorkList.Asked.OTHER, today)))
                    .isEqualTo(new WorkList.Found(asProgram(() -> work.list(person, today)), true));
        }
    }

    /// A doctor is sent on to the passphrase first.
    private static int opened(WebVisitor visitor, String path) {
        HttpResponse<String> page = visitor.get(path);
        return page.statusCode() == 303
                ? visitor.get(page.headers().firstValue("Location").orElseThrow())
                        .statusCode()
                : page.statusCode();
    }

    private static List<String> rows(String page) {
        return ROW.matcher(page).results().map(row -> row.group(1)).toList();
    }

    /// By person, all that waits for them in the whole lists of all kinds.
    private Map<PersonId, Set<String>> wanted() {
        Map<PersonId, Set<String>> wanted = new HashMap<>();
        for (CaseKind kind : kinds) {
            for (OpenCase open : asProgram(() -> demo.part(Work.class).read(Act.MAINTAIN, () -> kind.list(today)))) {
                nows(open)
                        .forEach(turn -> turn.people()
                                .forEach(person -> wanted.computeIfAbsent(person, _ -> new HashSet<>())
                                        .add(name(new WorkItem(
                                                kind.code(),
                                                open.id(),
                                                open.about(),
                                                open.named(),
                                                open.label(),
                                                turn)))));
            }
        }
        return wanted;
    }

    private static Stream<WorkTurn.Now> nows(OpenCase open) {
        return open.turns().stream().filter(WorkTurn.Now.class::isInstance).map(WorkTurn.Now.class::cast);
    }

    private static String name(WorkItem item) {
        return String.join(" ", item.kind(), item.id().toString(), item.turn().toString());
    }

    private <T> T asProgram(Supplier<T> what) {
        return demo.part(Boards.class).program(demo.board()).call(what);
    }
}
