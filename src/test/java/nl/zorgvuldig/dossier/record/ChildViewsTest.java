package nl.zorgvuldig.dossier.record;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// What a pupil itself says is written down with what it is about and who heard it, in few words.
class ChildViewsTest {
    private static final Pattern FIELD = Pattern.compile("name=\"(_csrf|formulier)\" value=\"([^\"]+)\"");

    private final DemoProgram demo = DemoProgram.running();
    private final DocumentDesk desk = new DocumentDesk();
    private final WebVisitor teacher = demo.signIn("leerkracht");

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void it_stands_in_the_dossier_with_its_parts_and_can_be_improved() {
        PupilId child = desk.child(7);
        String page = desk.dossier(child) + "/nieuw";
        String entry = location(teacher.post(page, form(page))).replaceFirst(".*#", "");

        assertThat(teacher.get(desk.dossier(child)).body())
                .contains(
                        "Gehoord: wat het kind zelf zegt", "Over: hulp bij &lt;lezen&gt;", "Gehoord door: meester Daan")
                .contains("Ik lees liever met een maatje.");

        String improve = desk.dossier(child) + "/" + entry + "/verbeteren";
        assertThat(teacher.get(improve).body())
                .contains(
                        "value=\"hulp bij &lt;lezen>\"",
                        "value=\"meester Daan\"",
                        "Ik lees liever met een maatje.</textarea>");
        Map<String, String> better = form(improve);
        better.put("heardBy", "juf Roos, met een tekening");
        better.put("reason", "Het was juf Roos.");
        better.put("version", "1");
        assertThat(teacher.post(improve, with(better, "heardBy", "")).body())
                .contains("Schrijf op wie met het kind sprak.");
        assertThat(location(teacher.post(improve, better))).endsWith("#" + entry);
        assertThat(teacher.get(desk.dossier(child)).body())
                .contains("Gehoord door: juf Roos, met een tekening")
                .doesNotContain("meester Daan");
        assertThat(teacher.get(desk.dossier(child) + "/" + entry + "/geschiedenis")
                        .body())
                .contains("meester Daan", "juf Roos");
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void what_is_missing_or_too_long_is_said_beside_its_field_and_what_was_typed_stays() {
        PupilId child = desk.child(8);
        String page = desk.dossier(child) + "/nieuw";
        Map<String, String> form = form(page);
        form.put("about", "de klas in de tuin");

        refused(page, with(form, "about", " "), "Schrijf op waarover het ging.");
        refused(page, with(form, "heardBy", ""), "Schrijf op wie met het kind sprak.");
        refused(page, with(form, "text", ""), "Schrijf op wat het kind zei.");
        refused(page, with(form, "text", "a".repeat(301)), "300");
        refused(page, with(form, "about", "a".repeat(121)), "120");
        refused(page, with(form, "heardBy", "nr 111222333"), "burgerservicenummer");
        refused(page, with(form, "happenedOn", "2031-01-01"), "Deze dag moet nog komen.");
        assertThat(teacher.get(desk.dossier(child)).body()).doesNotContain("de klas in de tuin");

        assertThat(teacher.post(page, with(form, "text", "a".repeat(300))).statusCode())
                .isEqualTo(303);
        assertThat(teacher.get(desk.dossier(child)).body()).contains("de klas in de tuin");
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void no_document_is_one() {
        PupilId child = desk.child(9);
        assertThat(teacher.get(desk.dossier(child) + "/documenten/nieuw").body())
                .doesNotContain("child_view");
        HttpResponse<String> answer = desk.form(teacher, child, "Een tekening")
                .with("kind", "child_view")
                .file("bestand", SampleDocuments.pdf(1))
                .sendAs(teacher);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Kies wat het is.", "Een tekening");
    }

    private void refused(String page, Map<String, String> form, String why) {
        HttpResponse<String> answer = teacher.post(page, form);
        assertThat(answer.statusCode()).as(why).isEqualTo(422);
        assertThat(answer.body()).contains(why, form.get("heardBy"), form.get("text"), form.get("about"));
    }

    private Map<String, String> form(String page) {
        Map<String, String> form = new HashMap<>();
        FIELD.matcher(teacher.get(page).body()).results().forEach(field -> form.put(field.group(1), field.group(2)));
        form.put("kind", "child_view");
        form.put("happenedOn", demo.clock().today().toString());
        form.put("about", "hulp bij <lezen>");
        form.put("heardBy", "meester Daan");
        form.put("text", "Ik lees liever met een maatje.");
        return form;
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        Map<String, String> other = new HashMap<>(form);
        other.put(name, value);
        return other;
    }
}
