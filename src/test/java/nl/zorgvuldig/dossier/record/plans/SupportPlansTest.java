package nl.zorgvuldig.dossier.record.plans;

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
import nl.zorgvuldig.dossier.record.DocumentDesk;
import nl.zorgvuldig.dossier.record.DossierActs;
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

/// A plan for support from its making to its end, and who has nothing to do with it.
class SupportPlansTest {
    private static final Pattern FIELD = Pattern.compile("name=\"(_csrf|formulier|seen|version)\" value=\"([^\"]+)\"");

    private final DemoProgram demo = DemoProgram.running();
    private final DocumentDesk desk = new DocumentDesk();
    private final LocalDate today = demo.clock().today();
    private final WebVisitor teacher = demo.signIn("leerkracht");
    private final WebVisitor ib = demo.signIn("ib");
    private final WebVisitor head = demo.signIn("directeur");

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void a_plan_is_made_changed_evaluated_and_closed_and_every_version_stays() {
        PupilId child = desk.child(5);
        String fresh = desk.dossier(child) + "/plannen/nieuw";
        for (String field : List.of("title", "goals", "actions", "evaluateOn")) {
            assertThat(post(ib, fresh, with(plan("Mis"), field, "")).statusCode())
                    .as(field)
                    .isEqualTo(422);
        }
        assertThat(post(ib, fresh, with(plan("Mis"), "goals", "111222333")).statusCode())
                .isEqualTo(422);
        assertThat(post(ib, fresh, with(plan("Mis"), "evaluateOn", "2020-01-01"))
                        .statusCode())
                .isEqualTo(422);
        Map<String, String> form = form(ib, fresh, plan("Vlotter <i>lezen</i>"));
        String plan = WebVisitor.location(ib.post(fresh, form));
        assertThat(WebVisitor.location(ib.post(fresh, form))).isEqualTo(plan);
        form.put("title", "Iets anders");
        assertThat(ib.post(fresh, form).statusCode()).isEqualTo(422);
        assertThat(teacher.get(plan).body())
                .contains("Vlotter &lt;i&gt;lezen&lt;/i&gt;", "Leest vlot.", "Elke dag.", "Volgende");
        assertThat(teacher.get(desk.dossier(child)).body()).contains("href=\"" + plan + "\"", "evaluatie uiterlijk");

        Map<String, String> better = with(plan("Vlotter lezen"), "reason", "Doel was te groot.");
        assertThat(post(teacher, plan + "/veranderen", with(better, "reason", ""))
                        .statusCode())
                .isEqualTo(422);
        Map<String, String> change = form(teacher, plan + "/veranderen", better);
        for (int twice = 0; twice < 2; twice++) {
            assertThat(teacher.post(plan + "/veranderen", change).statusCode()).isEqualTo(303);
        }
        change.put("goals", "Weer anders.");
        assertThat(teacher.post(plan + "/veranderen", change).body()).contains("intussen");
        assertThat(teacher.get(plan).body()).contains("1 eerdere versie bekijken");
        String history = desk.dossier(child) + "/" + id(plan) + "/geschiedenis";
        assertThat(teacher.get(history).body())
                .contains("Versie 2", "Doel was te groot.", "Vlotter &lt;i&gt;lezen&lt;/i&gt;");

        Map<String, String> evaluation = form(ib, plan + "/evalueren", said("Het gaat goed."));
        for (int twice = 0; twice < 2; twice++) {
            assertThat(ib.post(plan + "/evalueren", evaluation).statusCode()).isEqualTo(303);
        }
        assertThat(post(ib, plan + "/evalueren", said(" ")).statusCode()).isEqualTo(422);
        String entry = written(child, "Las een heel boek.");
        Map<String, String> attach = form(teacher, plan, Map.of("entry", entry));
        for (int twice = 0; twice < 2; twice++) {
            assertThat(teacher.post(plan + "/stukken", attach).statusCode()).isEqualTo(303);
        }
        assertThat(teacher.get(plan).body()).containsOnlyOnce("Het gaat goed.").contains("Las een heel boek.");
        assertThat(teacher.get(desk.dossier(child)).body()).contains("Hoort bij een plan");

        assertThat(post(ib, plan + "/afsluiten", said("Leest op niveau.")).statusCode())
                .isEqualTo(303);
        assertThat(teacher.get(plan).body())
                .contains("Afgesloten", "Leest op niveau.")
                .doesNotContain("/evalueren");
        for (String page : List.of("/veranderen", "/evalueren", "/afsluiten")) {
            assertThat(teacher.get(plan + page).statusCode()).as(page).isEqualTo(404);
            assertThat(teacher.post(plan + page, form(teacher, fresh, said("Nog iets.")))
                            .statusCode())
                    .as(page)
                    .isEqualTo(422);
        }
        String improve = desk.dossier(child) + "/" + id(plan) + "/verbeteren";
        Map<String, String> by = with(said("Buiten het plan om."), "kind", "observation");
        assertThat(post(teacher, improve, with(by, "reason", "Zo.")).statusCode())
                .isEqualTo(404);
        assertThat(lines(child, "plan-begun")).isEqualTo(1);
        assertThat(lines(child, "plan-closed")).isEqualTo(1);
    }

    @Test
    @Upholds({CONFIDENTIALITY, NECESSARY_FOR_GUIDANCE})
    void what_is_confidential_is_not_there_for_a_teacher_with_a_plan_either() {
        PupilId child = desk.child(4);
        String fresh = desk.dossier(child) + "/plannen/nieuw";
        String plan = WebVisitor.location(post(ib, fresh, plan("Rust in de groep")));
        assertThat(post(ib, plan + "/evalueren", said("Thuis is het onrustig.")).statusCode())
                .isEqualTo(303);
        String evaluation = linked(plan);

        raise(child, evaluation);
        assertThat(teacher.get(plan).body()).contains("Rust in de groep").doesNotContain("onrustig", evaluation);
        assertThat(ib.get(plan).body()).contains("Thuis is het onrustig.");
        assertThat(rows("leerkracht", id(plan))).isZero();
        assertThat(rows("ib", id(plan))).isEqualTo(1);
        raise(child, id(plan));
        assertThat(teacher.get(plan).statusCode()).isEqualTo(404);
        assertThat(teacher.get(desk.dossier(child)).body()).doesNotContain("Rust in de groep");
        assertThat(ib.get(plan).body()).contains("Rust in de groep");
        assertThat(post(ib, plan + "/evalueren", said("Weer rustig thuis.")).statusCode())
                .isEqualTo(303);
        assertThat(teacher.get(desk.dossier(child)).body()).doesNotContain("Weer rustig thuis");
    }

    @Test
    @Upholds({CONFIDENTIALITY, NECESSARY_FOR_GUIDANCE})
    void others_get_nothing_another_childs_is_unknown_and_all_of_it_is_given_back() {
        PupilId child = desk.child(4);
        String plan = WebVisitor.location(post(ib, desk.dossier(child) + "/plannen/nieuw", plan("Rekenen")));
        assertThat(demo.signIn("bestuur").get(plan).body()).contains("Rekenen").doesNotContain("/evalueren");
        for (String handle : List.of("leerkracht2", "ouder", "fg", "directeur2", "beheer")) {
            WebVisitor who = demo.signIn(handle);
            for (String page : List.of("", "/veranderen", "/evalueren", "/afsluiten")) {
                assertThat(who.get(plan + page).statusCode()).as(handle).isEqualTo(403);
            }
            assertThatThrownBy(() -> insert(handle, child, id(plan))).isInstanceOf(DataAccessException.class);
        }
        String elsewhere = plan.replace(child.toString(), desk.child(5).toString());
        for (String page : List.of("", "/veranderen", "/evalueren", "/afsluiten")) {
            assertThat(ib.get(elsewhere + page).statusCode()).isEqualTo(404);
        }
        String other = written(desk.child(5), "Van een ander kind.");
        Map<String, String> attach = form(ib, plan, Map.of("entry", other));
        assertThat(ib.post(plan + "/stukken", attach).statusCode()).isEqualTo(422);
        assertThat(ib.post(plan + "/stukken", Map.of("entry", other)).statusCode())
                .isEqualTo(403);
        assertThat(demo.part(PlanHoldings.class)
                        .export(new DataSubject(demo.board(), SubjectKind.PUPIL, child.value()))
                        .rows())
                .anyMatch(row -> id(plan).equals(row.values().get("plan")));
    }

    private void raise(PupilId child, String entry) {
        String page = desk.dossier(child) + "/" + entry + "/vertrouwelijk";
        assertThat(post(head, page, Map.of("reason", "Gaat over thuis.")).statusCode())
                .isEqualTo(303);
    }

    private String linked(String plan) {
        return demo.superuser("zorgvuldig")
                .sql("select entry::text from dossier.plan_link where plan = :plan")
                .param("plan", UUID.fromString(id(plan)))
                .query(String.class)
                .single();
    }

    private int rows(String handle, String plan) {
        return as(handle)
                .call(() -> demo.part(Work.class)
                        .read(
                                EnrolmentActs.READ,
                                () -> demo.part(JdbcClient.class)
                                        .sql(
                                                "select count(*) from dossier.plan_link where board = :board and plan = :plan")
                                        .param("board", demo.board().value())
                                        .param("plan", UUID.fromString(plan))
                                        .query(Integer.class)
                                        .single()));
    }

    private void insert(String handle, PupilId child, String plan) {
        as(handle)
                .run(() -> demo.part(Work.class)
                        .change(
                                DossierActs.WRITE,
                                () -> demo.part(JdbcClient.class)
                                        .sql("""
                                                                        insert into dossier.plan_day (board, pupil, plan, version, evaluate_on)
                                                                        values (:board, :pupil, :plan, 9, access.today())""")
                                        .param("board", demo.board().value())
                                        .param("pupil", child.value())
                                        .param("plan", UUID.fromString(plan))
                                        .update()));
    }

    private Acting as(String handle) {
        return new Acting(demo.board(), demo.person(handle), Act.BROWSE, today);
    }

    private long lines(PupilId child, String what) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from audit.event where subject = :pupil and relation = :what")
                .params(Map.of("pupil", child.value(), "what", what))
                .query(Long.class)
                .single();
    }

    private static String id(String plan) {
        return plan.replaceFirst(".*/", "");
    }

    private String written(PupilId child, String text) {
        HttpResponse<String> answer = post(
                teacher,
                desk.dossier(child) + "/nieuw",
                Map.of("kind", "observation", "happenedOn", today.toString(), "text", text));
        return WebVisitor.location(answer).replaceFirst(".*#", "");
    }

    private Map<String, String> plan(String title) {
        return Map.of(
                "title",
                title,
                "goals",
                "Leest vlot.",
                "actions",
                "Elke dag.",
                "evaluateOn",
                today.plusDays(40).toString());
    }

    private Map<String, String> said(String text) {
        return Map.of("happenedOn", today.toString(), "text", text);
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        Map<String, String> other = new HashMap<>(form);
        other.put(name, value);
        return other;
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
