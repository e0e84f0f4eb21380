package nl.zorgvuldig.dossier.record.drafts;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;
import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.AtOnce;
import nl.zorgvuldig.dossier.record.DocumentDesk;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is being typed about a pupil: it comes back for who typed it, for nobody else, and not for ever.
class SavedDraftTest {
    private static final Pattern FIELD = Pattern.compile("name=\"(_csrf|formulier)\" value=\"([^\"]+)\"");

    private final DemoProgram demo = DemoProgram.running();
    private final DocumentDesk desk = new DocumentDesk();
    private final WebVisitor teacher = demo.signIn("leerkracht");
    private final PupilId child = desk.child(5);
    private final String dossier = desk.dossier(child);

    @BeforeEach
    void nothing_is_being_typed() {
        demo.superuser("zorgvuldig")
                .sql("delete from dossier.draft where pupil = :pupil")
                .param("pupil", child.value())
                .update();
    }

    @Test
    @Upholds({NECESSARY_FOR_GUIDANCE, CONFIDENTIALITY})
    void it_comes_back_on_another_device_for_who_typed_it_and_leaves_no_line() {
        long lines = desk.lines(child, "write", "granted");
        HttpResponse<String> saved = save(teacher, "Zag vandaag twee salamanders.");
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body()).contains("Concept bewaard om");
        assertThat(desk.lines(child, "write", "granted")).isEqualTo(lines);

        WebVisitor elsewhere = demo.signIn("leerkracht");
        assertThat(elsewhere.get(dossier + "/nieuw").body())
                .contains("twee salamanders", "U begon hier op", "Concept weggooien")
                .containsPattern("value=\"parent_talk\"[^>]* checked");
        for (String handle : List.of("ib", "directeur")) {
            assertThat(demo.signIn(handle).get(dossier + "/nieuw").body())
                    .as(handle)
                    .doesNotContain("salamanders", "U begon hier op");
        }
        assertThat(teacher.get(dossier).body()).doesNotContain("salamanders");
        assertThat(count()).isOne();
        assertThat(demo.superuser("zorgvuldig")
                        .sql(
                                "select count(*) from dossier.draft where position(:text in encode(sealed_fields, 'escape')) > 0")
                        .param("text", "salamanders")
                        .query(Long.class)
                        .single())
                .isZero();

        assertThat(location(teacher.post(dossier + "/concept/weg", form(teacher, "/", ""))))
                .isEqualTo(dossier);
        assertThat(count()).isZero();
        assertThat(elsewhere.get(dossier + "/nieuw").body()).doesNotContain("salamanders");
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void it_goes_when_it_is_written_or_when_everything_is_wiped_out() {
        Map<String, String> form = form(teacher, dossier + "/nieuw", "Keek naar de spreeuwen.");
        save(teacher, "Keek naar de spr");
        assertThat(location(teacher.post(dossier + "/nieuw", form))).startsWith(dossier + "#");
        assertThat(count()).isZero();

        save(teacher, "Half af.");
        assertThat(count()).isOne();
        assertThat(save(teacher, "  ").body()).doesNotContain("Concept bewaard");
        assertThat(count()).isZero();
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void who_may_not_write_here_saves_nothing() {
        for (String handle : List.of("bestuur", "leerkracht2", "directeur2", "schoolarts", "ouder")) {
            assertThat(save(demo.signIn(handle), "Van een ander.").statusCode())
                    .as(handle)
                    .isIn(403, 404);
        }
        assertThat(count()).isZero();
        assertThat(save(teacher, "x".repeat(20_001)).body()).contains("de tekst is te lang");
        assertThat(count()).isZero();
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void many_at_once_are_one_and_old_ones_go() {
        AtOnce.each(
                List.of(1, 2, 3, 4, 5),
                number -> assertThat(save(teacher, "Versie " + number).statusCode())
                        .isEqualTo(200));
        assertThat(count()).isOne();
        SavedDrafts drafts = demo.part(SavedDrafts.class);
        demo.part(Boards.class).program(demo.board()).run(drafts::removeEnded);
        assertThat(count()).as("who still guides the pupil keeps it").isOne();

        demo.superuser("zorgvuldig")
                .sql("update dossier.draft set saved_at = saved_at - interval '14 days' where pupil = :pupil")
                .param("pupil", child.value())
                .update();
        assertThat(teacher.get(dossier + "/nieuw").body()).doesNotContain("Versie ");
        demo.part(Boards.class).program(demo.board()).run(drafts::removeEnded);
        assertThat(count()).isZero();
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void what_somebody_typed_who_no_longer_guides_the_pupil_goes() {
        save(teacher, "Nog van mij.");
        demo.superuser("zorgvuldig")
                .sql("update dossier.draft set person = :person where pupil = :pupil")
                .param("person", demo.person("directeur2").value())
                .param("pupil", child.value())
                .update();
        demo.part(Boards.class).program(demo.board()).run(demo.part(SavedDrafts.class)::removeEnded);
        assertThat(count()).isZero();
    }

    private HttpResponse<String> save(WebVisitor who, String text) {
        Map<String, String> form = form(who, "/", text);
        form.put("kind", "parent_talk");
        return who.post(dossier + "/concept", form);
    }

    private Map<String, String> form(WebVisitor who, String page, String text) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(who.get(page).body());
        while (field.find()) {
            fields.put(field.group(1), field.group(2));
        }
        fields.put("kind", "observation");
        fields.put("happenedOn", demo.clock().today().toString());
        fields.put("text", text);
        return fields;
    }

    private long count() {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from dossier.draft where pupil = :pupil")
                .param("pupil", child.value())
                .query(Long.class)
                .single();
    }
}
