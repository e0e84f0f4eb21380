package nl.zorgvuldig.dossier.record.agreements;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorgvuldig.dossier.record.DocumentDesk;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.casework.WorkItem;
import nl.zorgvuldig.platform.casework.WorkList;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An agreement is seen to by somebody until a day, stands on top until it is closed, and says then
/// what came of it.
class AgreementsTest {
    private static final Pattern FIELD = Pattern.compile("name=\"(_csrf|formulier|seen)\" value=\"([^\"]+)\"");
    private static final String OPEN = "Openstaande afspraken";

    private final DemoProgram demo = DemoProgram.running();
    private final DocumentDesk desk = new DocumentDesk();
    private final LocalDate today = demo.clock().today();
    private final WebVisitor teacher = demo.signIn("leerkracht");
    private final WebVisitor ib = demo.signIn("ib");

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void it_stands_on_top_until_somebody_says_what_came_of_it() {
        PupilId child = desk.child(5);
        String dossier = desk.dossier(child);
        assertThat(teacher.get(dossier).body()).doesNotContain(OPEN);
        assertThat(post(teacher, dossier + "/nieuw", fresh("agreement", "")).statusCode())
                .isEqualTo(422);
        assertThat(post(teacher, dossier + "/nieuw", fresh("agreement", "2026-01-01"))
                        .body())
                .contains("Die dag is voorbij.");
        String entry = written(teacher, child, "agreement", today.plusDays(3));
        assertThat(teacher.get(dossier).body()).contains(OPEN, "Noor van den Berg houdt dit bij", "Elke dag lezen.");
        assertThat(own("leerkracht")).contains(entry);

        String give = dossier + "/" + entry + "/afspraak";
        Map<String, String> wish = Map.of("owner", demo.person("ib").toString(), "dueOn", "1-1-31");
        assertThat(post(teacher, give, wish).statusCode()).isEqualTo(422);
        wish = given("ouder", today.plusDays(9));
        assertThat(post(teacher, give, wish).body()).contains("mag dit stuk niet zien");
        Map<String, String> form = form(teacher, give, given("ib", today.plusDays(9)));
        for (int twice = 0; twice < 2; twice++) {
            assertThat(teacher.post(give, form).statusCode()).isEqualTo(303);
        }
        form.put("dueOn", today.plusDays(5).toString());
        assertThat(teacher.post(give, form).body()).contains("intussen veranderd");
        assertThat(own("leerkracht")).doesNotContain(entry);
        assertThat(own("ib")).contains(entry);

        String close = dossier + "/" + entry + "/afronden";
        assertThat(post(ib, close, Map.of("result", " ")).body()).contains("wat ervan kwam");
        assertThat(post(ib, close, Map.of("result", "zie 111222333")).statusCode())
                .isEqualTo(422);
        Map<String, String> end = form(ib, close, Map.of("result", "Het lukt <i>bijna</i> elke dag."));
        for (int twice = 0; twice < 2; twice++) {
            assertThat(ib.post(close, end).statusCode()).isEqualTo(303);
        }
        assertThat(teacher.get(dossier).body())
                .doesNotContain(OPEN)
                .contains("Afgerond", "Het lukt &lt;i&gt;bijna&lt;/i&gt; elke dag.");
        assertThat(ib.get(close).statusCode()).isEqualTo(404);
        assertThat(post(ib, give, given("ib", today)).body()).contains("intussen veranderd");
        assertThat(own("ib")).doesNotContain(entry);
        assertThat(steps(entry)).isEqualTo(3);
        assertThat(lines(child, "agreement-given")).isEqualTo(1);
        assertThat(lines(child, "agreement-closed")).isEqualTo(1);
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void of_a_confidential_one_only_those_three_see_to_it_and_no_one_else_sees_a_step() {
        PupilId child = desk.child(6);
        String dossier = desk.dossier(child);
        Map<String, String> fields =
                new HashMap<>(fresh("agreement", today.plusDays(2).toString()));
        fields.put("confidential", "confidential");
        String entry = WebVisitor.location(post(ib, dossier + "/nieuw", fields)).replaceFirst(".*#", "");
        String give = dossier + "/" + entry + "/afspraak";

        assertThat(ib.get(give).body())
                .contains(demo.person("directeur").toString())
                .doesNotContain(demo.person("leerkracht").toString());
        assertThat(post(ib, give, given("leerkracht", today)).statusCode()).isEqualTo(422);
        assertThat(teacher.get(dossier).body()).doesNotContain(OPEN, entry);
        for (String page : List.of("/afspraak", "/afronden")) {
            assertThat(teacher.get(dossier + "/" + entry + page).statusCode()).isEqualTo(404);
        }
        assertThat(rows("leerkracht", entry)).isZero();
        assertThat(rows("ib", entry)).isEqualTo(1);
        assertThat(items("ib"))
                .filteredOn(item -> item.id().toString().equals(entry))
                .singleElement()
                .matches(item -> !item.named(), "names no pupil where others may look over the shoulder");
        String other = written(ib, child, "agreement", today.plusDays(2));
        String name = name(child);
        String page = ib.get("/").body();
        assertThat(row(page, other)).contains(name);
        assertThat(row(page, entry)).as("nor beside another that does").doesNotContain(name);
        assertThatThrownBy(() -> insert("leerkracht", child, entry, 2)).isInstanceOf(DataAccessException.class);
    }

    @Test
    @Upholds({CONFIDENTIALITY, NECESSARY_FOR_GUIDANCE})
    void others_and_other_pieces_get_nothing_and_steps_are_kept_and_given_back() {
        PupilId child = desk.child(4);
        String entry = written(teacher, child, "agreement", today);
        String other = written(teacher, child, "observation", today);
        String dossier = desk.dossier(child);
        assertThat(teacher.get(dossier + "/" + other + "/afspraak").statusCode())
                .isEqualTo(404);
        assertThat(teacher.get(desk.dossier(desk.child(5)) + "/" + entry + "/afspraak")
                        .statusCode())
                .isEqualTo(404);
        for (String handle : List.of("leerkracht2", "bestuur", "ouder", "fg", "directeur2")) {
            WebVisitor who = demo.signIn(handle);
            for (String page : List.of("/afspraak", "/afronden")) {
                assertThat(who.get(dossier + "/" + entry + page).statusCode())
                        .as(handle)
                        .isEqualTo(403);
            }
            assertThatThrownBy(() -> insert(handle, child, entry, 2)).isInstanceOf(DataAccessException.class);
        }
        assertThat(demo.part(AgreementHoldings.class)
                        .export(new DataSubject(demo.board(), SubjectKind.PUPIL, child.value()))
                        .rows())
                .anyMatch(row -> entry.equals(row.values().get("entry")));
    }

    private List<WorkItem> items(String handle) {
        return as(handle)
                .call(() -> demo.part(WorkList.class)
                        .list(demo.person(handle), demo.clock().today()))
                .stream()
                .filter(item -> item.kind().equals("agreement"))
                .toList();
    }

    private List<String> own(String handle) {
        return items(handle).stream().map(item -> item.id().toString()).toList();
    }

    private String name(PupilId pupil) {
        return demo.population().pupils().stream()
                .filter(each -> each.id().equals(pupil))
                .map(each -> each.name().full())
                .findFirst()
                .orElseThrow();
    }

    /// Of the work list, that leads to this piece.
    private static String row(String page, String entry) {
        return Stream.of(page.split("<li>"))
                .filter(row -> row.contains("work__what") && row.contains(entry))
                .findFirst()
                .orElseThrow();
    }

    private int rows(String handle, String entry) {
        return as(handle)
                .call(() -> demo.part(Work.class)
                        .read(
                                EnrolmentActs.READ,
                                () -> demo.part(JdbcClient.class)
                                        .sql(
                                                "select count(*) from dossier.agreement where board = :board and entry = :entry")
                                        .param("board", demo.board().value())
                                        .param("entry", UUID.fromString(entry))
                                        .query(Integer.class)
                                        .single()));
    }

    private void insert(String handle, PupilId child, String entry, int step) {
        as(handle)
                .run(() -> demo.part(Work.class)
                        .change(
                                DossierActs.WRITE,
                                () -> demo.part(JdbcClient.class)
                                        .sql("""
                                                                        insert into dossier.agreement (board, pupil, entry, step, sealed_result, taken_by, taken_at)
                                                                        values (:board, :pupil, :entry, :step, '\\x00', access.person(), now())""")
                                        .param("board", demo.board().value())
                                        .param("pupil", child.value())
                                        .param("entry", UUID.fromString(entry))
                                        .param("step", step)
                                        .update()));
    }

    private Acting as(String handle) {
        return new Acting(demo.board(), demo.person(handle), Act.BROWSE, today);
    }

    private long steps(String entry) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from dossier.agreement where entry = :entry")
                .param("entry", UUID.fromString(entry))
                .query(Long.class)
                .single();
    }

    private long lines(PupilId child, String what) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from audit.event where subject = :pupil and relation = :what")
                .params(Map.of("pupil", child.value(), "what", what))
                .query(Long.class)
                .single();
    }

    private Map<String, String> fresh(String kind, String dueOn) {
        return Map.of("kind", kind, "happenedOn", today.toString(), "text", "Elke dag lezen.", "dueOn", dueOn);
    }

    private Map<String, String> given(String handle, LocalDate dueOn) {
        return Map.of("owner", demo.person(handle).toString(), "dueOn", dueOn.toString());
    }

    private String written(WebVisitor who, PupilId child, String kind, LocalDate dueOn) {
        HttpResponse<String> answer = post(who, desk.dossier(child) + "/nieuw", fresh(kind, dueOn.toString()));
        assertThat(answer.statusCode()).isEqualTo(303);
        return WebVisitor.location(answer).replaceFirst(".*#", "");
    }

    private static HttpResponse<String> post(WebVisitor who, String page, Map<String, String> fields) {
        return who.post(page, form(who, page, fields));
    }

    private static Map<String, String> form(WebVisitor who, String page, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>();
        FIELD.matcher(who.get(page).body()).results().forEach(result -> form.put(result.group(1), result.group(2)));
        form.putAll(fields);
        return form;
    }
}
