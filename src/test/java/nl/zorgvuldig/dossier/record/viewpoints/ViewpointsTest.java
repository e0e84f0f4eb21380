package nl.zorgvuldig.dossier.record.viewpoints;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.dossier.record.DocumentDesk;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// What a parent handed over on paper stands with the piece it is about, wherever that piece goes.
class ViewpointsTest {
    private static final Pattern FIELD = Pattern.compile("name=\"(_csrf|formulier|seen)\" value=\"([^\"]+)\"");
    private static final Pattern GIVER = Pattern.compile("<option value=\"([0-9a-f-]{36})\"");
    private static final String VIEW = "Wij hebben <b>nooit</b> ja gezegd.";

    private final DemoProgram demo = DemoProgram.running();
    private final DocumentDesk desk = new DocumentDesk();
    private final WebVisitor head = demo.signIn("directeur");
    private final WebVisitor teacher = demo.signIn("leerkracht");

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    void the_head_takes_over_a_paper_and_everyone_who_sees_the_entry_reads_it() {
        PupilId child = desk.child(5);
        String entry = written(child, "Afspraak over thuis lezen.");
        String page = page(child, entry);
        Map<String, String> form = form(page);

        assertThat(head.post(page, with(form, "view", "")).statusCode()).isEqualTo(422);
        assertThat(head.post(page, with(form, "view", "nr 111222333")).body()).contains("burgerservicenummer");
        assertThat(head.post(page, with(form, "by", demo.person("ouder").toString()))
                        .statusCode())
                .isEqualTo(422);
        assertThat(head.post(page, with(form, "givenOn", "2031-01-01")).statusCode())
                .isEqualTo(422);
        for (int twice = 0; twice < 2; twice++) {
            assertThat(head.post(page, form).statusCode()).isEqualTo(303);
        }
        assertThat(head.post(page, with(form, "view", "Iets anders.")).statusCode())
                .isEqualTo(422);

        assertThat(teacher.get(desk.dossier(child)).body())
                .contains("Zienswijze van", "Wij hebben &lt;b&gt;nooit&lt;/b&gt; ja gezegd.")
                .containsOnlyOnce("ja gezegd")
                .contains("op papier gegeven, overgenomen door");
        assertThat(teacher.get(desk.dossier(child) + "/" + entry + "/geschiedenis")
                        .body())
                .contains("ja gezegd");
        assertThat(desk.lines(child, "give_view", "done")).isEqualTo(1);
        correct(child, entry);
        assertThat(teacher.get(desk.dossier(child)).body()).contains("bij een eerdere tekst");
    }

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    void it_goes_where_the_piece_goes_and_is_nowhere_else() {
        PupilId child = desk.child(4);
        String document = desk.added(teacher, child, "Verslag van de toets", SampleDocuments.pdf(1));
        String page = page(child, document);
        assertThat(head.post(page, form(page)).statusCode()).isEqualTo(303);
        assertThat(teacher.get(desk.dossier(child)).body()).contains("ja gezegd");
        assertThat(teacher.get(desk.address(child, document)).body()).contains("ja gezegd");

        String mark = desk.address(child, document) + "/vertrouwelijk";
        Map<String, String> raise = fields(head.get(mark).body());
        raise.put("reason", "Gaat over het gezin.");
        assertThat(head.post(mark, raise).statusCode()).isEqualTo(303);

        assertThat(teacher.get(desk.dossier(child)).body()).doesNotContain("ja gezegd");
        assertThat(demo.signIn("ib").get(desk.dossier(child)).body()).contains("ja gezegd");
    }

    @Test
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    void only_the_head_of_the_school_does_and_only_about_what_is_there() {
        PupilId child = desk.child(5);
        String page = page(child, written(child, "Gewone dag."));
        Map<String, String> form = form(page);
        for (String handle : List.of("leerkracht", "ib", "bestuur", "directeur2", "ouder", "fg", "beheer")) {
            WebVisitor other = demo.signIn(handle);
            Map<String, String> theirs = with(form, "_csrf", token(other));
            assertThat(other.get(page).statusCode()).as(handle).isEqualTo(403);
            assertThat(other.post(page, theirs).statusCode()).as(handle).isEqualTo(403);
        }
        assertThat(head.post(page, with(form, "_csrf", "x")).statusCode()).isEqualTo(403);
        String elsewhere = page(desk.child(4), page.split("/")[5]);
        assertThat(head.get(elsewhere).statusCode()).isEqualTo(404);
        assertThat(head.post(elsewhere, form).statusCode()).isEqualTo(404);
        assertThat(teacher.get(desk.dossier(child) + "/" + page.split("/")[5] + "/geschiedenis")
                        .body())
                .doesNotContain("ja gezegd");
    }

    @Test
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    void it_is_exported_with_the_dossier_and_its_words_are_not_for_who_gave_it_alone() {
        ViewpointHoldings holdings = demo.part(ViewpointHoldings.class);
        PersonId pupil = demo.person("leerling");
        PersonalDataExport about = holdings.export(subject(SubjectKind.PUPIL, pupil));
        assertThat(about.rows())
                .anyMatch(row -> row.values().getOrDefault("sealed_text", "").contains("te laat"));
        assertThat(demo.pupil(LandmarkPupil.SIXTEEN).value()).isEqualTo(pupil.value());
        assertThat(holdings.export(subject(SubjectKind.ACCOUNT_HOLDER, pupil)).rows())
                .isNotEmpty()
                .noneMatch(row -> row.values().containsKey("sealed_text"));
    }

    private DataSubject subject(SubjectKind kind, PersonId person) {
        return new DataSubject(demo.board(), kind, person.value());
    }

    private String page(PupilId child, String piece) {
        return desk.dossier(child) + "/stukken/" + piece + "/zienswijze";
    }

    private String written(PupilId child, String text) {
        String page = desk.dossier(child) + "/nieuw";
        Map<String, String> form = fields(teacher.get(page).body());
        form.put("kind", "parent_talk");
        form.put("happenedOn", demo.clock().today().toString());
        form.put("text", text);
        return WebVisitor.location(teacher.post(page, form)).replaceFirst(".*#", "");
    }

    private void correct(PupilId child, String entry) {
        String page = desk.dossier(child) + "/" + entry + "/verbeteren";
        Map<String, String> form = fields(teacher.get(page).body());
        form.put("kind", "parent_talk");
        form.put("happenedOn", demo.clock().today().toString());
        form.put("text", "Afspraak over thuis lezen, als het kan.");
        form.put("reason", "Zo was het niet afgesproken.");
        form.put("version", "1");
        HttpResponse<String> answer = teacher.post(page, form);
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    /// Filled in well, for the first who can give one.
    private Map<String, String> form(String page) {
        String body = head.get(page).body();
        Map<String, String> form = fields(body);
        form.put("by", GIVER.matcher(body).results().findFirst().orElseThrow().group(1));
        form.put("givenOn", demo.clock().today().toString());
        form.put("view", VIEW);
        return form;
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        Map<String, String> other = new HashMap<>(form);
        other.put(name, value);
        return other;
    }

    private static String token(WebVisitor visitor) {
        return fields(visitor.get("/beleid").body()).getOrDefault("_csrf", "");
    }

    private static Map<String, String> fields(String body) {
        Map<String, String> fields = new HashMap<>();
        FIELD.matcher(body).results().forEach(result -> fields.put(result.group(1), result.group(2)));
        return fields;
    }
}
