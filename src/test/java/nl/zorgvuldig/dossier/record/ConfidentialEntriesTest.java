package nl.zorgvuldig.dossier.record;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;
import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.database.Work;
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

/// What is confidential does not exist for a group teacher: not on a page, not by its address, not
/// in a statement put to the database in her name.
class ConfidentialEntriesTest {
    private static final Pattern FIELD = Pattern.compile("name=\"(_csrf|formulier|seen)\" value=\"([^\"]+)\"");
    private static final List<String> TABLES = List.of("entry_version where entry", "confidentiality where piece");
    private static final String NUMBER = "[0-9a-f]{8}-[0-9a-f-]{27}|value=\"[^\"]*\"";

    private final DemoProgram demo = DemoProgram.running();
    private final DocumentDesk desk = new DocumentDesk();
    private final WebVisitor ib = demo.signIn("ib");
    private final WebVisitor head = demo.signIn("directeur");
    private final WebVisitor teacher = demo.signIn("leerkracht");

    @Test
    @Upholds({CONFIDENTIALITY, DOSSIER_FOR_GUIDES_AND_AUTHORITY})
    void a_teacher_gets_of_it_what_she_gets_of_what_does_not_exist() {
        PupilId child = desk.child(2);
        String entry = confidential(child, "Melding over eekhoorns.");
        String dossier = desk.dossier(child);
        String nowhere = UUID.randomUUID().toString();

        for (WebVisitor visitor : List.of(ib, head, demo.signIn("bestuur"))) {
            assertThat(visitor.get(dossier).body()).contains("Melding over eekhoorns.", "Vertrouwelijk");
            assertThat(visitor.get(dossier + "/" + entry + "/geschiedenis").statusCode())
                    .isEqualTo(200);
        }
        assertThat(teacher.get(dossier).body()).doesNotContain("eekhoorns", entry);
        Map<String, String> look = Map.of("words", "eekhoorns");
        assertThat(teacher.search(dossier, look).body())
                .contains("value=\"eekhoorns\"")
                .doesNotContain("over eekhoorns", entry);
        assertThat(ib.search(dossier, look).body()).contains("Melding over eekhoorns.");
        for (String page : List.of("/geschiedenis", "/verbeteren", "/vertrouwelijk")) {
            assertThat(answer(teacher.get(dossier + "/" + entry + page)))
                    .as(page)
                    .isEqualTo(answer(teacher.get(dossier + "/" + nowhere + page)));
        }
        Map<String, String> better = form(teacher, dossier + "/nieuw", "Beter.");
        better.put("reason", "Klopt niet.");
        better.put("version", "1");
        assertThat(answer(teacher.post(dossier + "/" + entry + "/verbeteren", better)))
                .startsWith("404 ")
                .isEqualTo(answer(teacher.post(dossier + "/" + nowhere + "/verbeteren", better)));
    }

    @Test
    @Upholds({CONFIDENTIALITY, DOSSIER_FOR_GUIDES_AND_AUTHORITY})
    void the_database_itself_shows_her_nothing_and_takes_nothing_from_her() {
        PupilId child = desk.child(2);
        String entry = confidential(child, "Melding over dassen.");

        for (Act act : AllActs.list()) {
            for (String table : TABLES) {
                assertThat(rows("leerkracht", act, table, entry))
                        .as(table + " " + act)
                        .isZero();
            }
        }
        for (String handle : List.of("ib", "directeur", "bestuur")) {
            for (String table : TABLES) {
                assertThat(rows(handle, EnrolmentActs.READ, table, entry))
                        .as(handle + table)
                        .isEqualTo(1);
            }
        }
        for (Act act : List.of(DossierActs.WRITE, DossierActs.CLASSIFY, Act.MAINTAIN)) {
            assertThatThrownBy(() -> lowerByHand("leerkracht", act, child, entry))
                    .as(act.code())
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> lowerByHand("ib", DossierActs.WRITE, child, entry))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void not_even_the_head_makes_it_ordinary_without_a_decision() {
        PupilId child = desk.child(2);
        String entry = confidential(child, "Melding over hazen.");

        assertThatThrownBy(() -> lift("directeur", DossierActs.CLASSIFY, entry))
                .isInstanceOf(DataAccessException.class);
        assertThat(lift("directeur", DossierActs.WRITE, entry)).isZero();
        assertThat(lift("leerkracht", DossierActs.CLASSIFY, entry)).isZero();
    }

    /// @return how many rows
    private int lift(String handle, Act act, String entry) {
        return as(handle)
                .call(() -> demo.part(Work.class)
                        .write(
                                act,
                                () -> jdbc().sql("update dossier.entry_version set confidential = false"
                                                + " where board = :board and entry = :entry")
                                        .param("board", board())
                                        .param("entry", UUID.fromString(entry))
                                        .update()));
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void a_teacher_who_sends_the_mark_all_the_same_is_told_where_to_go_and_loses_no_word() {
        PupilId child = desk.child(3);
        String page = desk.dossier(child) + "/nieuw";
        assertThat(teacher.get(page).body())
                .contains("ga naar de intern begeleider")
                .doesNotContain("name=\"confidential\"");
        Map<String, String> form = form(teacher, page, "Zag een blauwe plek.");
        form.put("confidential", "confidential");

        HttpResponse<String> answer = teacher.post(page, form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Ga naar de intern begeleider.", "Zag een blauwe plek.");
        assertThat(head.get(desk.dossier(child)).body()).doesNotContain("blauwe plek");
    }

    @Test
    @Upholds({CONFIDENTIALITY, OTHER_FILES_WITH_DIRECTION})
    void the_head_lowers_and_raises_with_a_reason_and_nothing_is_overwritten() {
        PupilId child = desk.child(3);
        String entry = confidential(child, "Melding over otters.");
        String dossier = desk.dossier(child);
        String page = dossier + "/" + entry + "/vertrouwelijk";
        Map<String, String> first = hidden(head.get(page).body());

        assertThat(head.post(page, with(first, "")).statusCode()).isEqualTo(422);
        assertThat(head.post(page, with(first, "zie 111222333")).statusCode()).isEqualTo(422);
        assertThat(location(head.post(page, with(first, "Het bleek onschuldig."))))
                .isEqualTo(dossier + "#" + entry);
        assertThat(location(head.post(page, with(first, "Het bleek onschuldig."))))
                .isEqualTo(dossier + "#" + entry);
        HttpResponse<String> late = head.post(page, with(first, "Iets anders."));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("intussen veranderd", "Iets anders.");
        assertThat(steps(entry)).containsExactly("confidential", "ordinary");
        assertThat(desk.lines(child, "classify", "done")).isEqualTo(1);

        assertThat(teacher.get(dossier).body()).contains("Melding over otters.");
        String history = dossier + "/" + entry + "/geschiedenis";
        assertThat(teacher.get(history).body()).doesNotContain("onschuldig", "Vertrouwelijk");
        assertThat(head.get(history).body())
                .contains("Vertrouwelijk gemaakt door", "Opgeheven door", "Het bleek onschuldig.");

        head.post(page, with(hidden(head.get(page).body()), "Toch weer."));
        assertThat(steps(entry)).containsExactly("confidential", "ordinary", "confidential");
        assertThat(teacher.get(dossier).body()).doesNotContain("Melding over otters.");
        assertThat(teacher.get(history).statusCode()).isEqualTo(404);
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void a_confidential_form_sent_twice_is_one_entry_and_one_mark() {
        PupilId child = desk.child(3);
        String page = desk.dossier(child) + "/nieuw";
        Map<String, String> form = form(ib, page, "Melding over reeën.");
        form.put("confidential", "confidential");

        String first = location(ib.post(page, form));

        assertThat(location(ib.post(page, form))).isEqualTo(first);
        assertThat(steps(first.replaceFirst(".*#", ""))).containsExactly("confidential");
        form.remove("confidential");
        assertThat(ib.post(page, form).body()).contains("al een keer bewaard");
    }

    private String confidential(PupilId child, String text) {
        String page = desk.dossier(child) + "/nieuw";
        Map<String, String> form = form(ib, page, text);
        form.put("confidential", "confidential");
        return location(ib.post(page, form)).replaceFirst(".*#", "");
    }

    private Map<String, String> form(WebVisitor who, String page, String text) {
        Map<String, String> form = hidden(who.get(page).body());
        form.put("kind", "incident");
        form.put("happenedOn", demo.clock().today().toString());
        form.put("text", text);
        return form;
    }

    private static Map<String, String> with(Map<String, String> form, String reason) {
        Map<String, String> filled = new HashMap<>(form);
        filled.put("reason", reason);
        return filled;
    }

    private static Map<String, String> hidden(String page) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(page);
        while (field.find()) {
            fields.put(field.group(1), field.group(2));
        }
        assertThat(fields).containsKey("_csrf");
        return fields;
    }

    /// Without ids and tokens, which differ by themselves.
    private static String answer(HttpResponse<String> answer) {
        return answer.statusCode() + " " + answer.body().replaceAll(NUMBER, "*");
    }

    private int rows(String handle, Act act, String table, String entry) {
        return as(handle)
                .call(() -> demo.part(Work.class)
                        .read(
                                act,
                                () -> jdbc().sql("select count(*) from dossier."
                                                + table
                                                + " = :entry and board = :board")
                                        .param("board", board())
                                        .param("entry", UUID.fromString(entry))
                                        .query(Integer.class)
                                        .single()));
    }

    private void lowerByHand(String handle, Act act, PupilId child, String entry) {
        as(handle)
                .run(() -> demo.part(Work.class)
                        .change(
                                act,
                                () -> jdbc().sql("""
                                                                        insert into dossier.confidentiality (board, pupil, piece, step,
                                                                            level, decided_by, decided_at, sealed_reason)
                                                                        values (:board, :pupil, :entry, 2, 'ordinary', :by, now(), '\\x00')""")
                                        .param("board", board())
                                        .param("pupil", child.value())
                                        .param("entry", UUID.fromString(entry))
                                        .param("by", demo.person(handle).value())
                                        .update()));
    }

    private Acting as(String handle) {
        return new Acting(
                demo.board(), demo.person(handle), Act.BROWSE, demo.clock().today());
    }

    private JdbcClient jdbc() {
        return demo.part(JdbcClient.class);
    }

    private UUID board() {
        return demo.board().value();
    }

    private List<String> steps(String entry) {
        return demo.superuser("zorgvuldig")
                .sql("select level from dossier.confidentiality where piece = :entry order by step")
                .param("entry", UUID.fromString(entry))
                .query(String.class)
                .list();
    }
}
