package nl.zorgvuldig.dossier.record;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;
import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A confidential document does not exist for a group teacher: not in the list, not as a page, not
/// as a file, not in the database; also not with the proof that she opened it a moment before.
class ConfidentialDocumentsTest {
    private static final Pattern FIELD = Pattern.compile("name=\"(_csrf|seen)\" value=\"([^\"]+)\"");
    private static final Pattern PAGE = Pattern.compile("/bladzijde/1\\?geopend=[0-9A-Za-z._-]+");
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
        String document = confidential(child, "Brief over bevers");
        String nowhere = UUID.randomUUID().toString();

        for (WebVisitor visitor : List.of(ib, head, demo.signIn("bestuur"))) {
            assertThat(visitor.get(desk.dossier(child)).body()).contains("Brief over bevers");
            assertThat(visitor.get(desk.address(child, document)).body()).contains("Vertrouwelijk");
        }
        assertThat(ib.get(desk.address(child, document) + "/bestand").statusCode())
                .isEqualTo(200);
        assertThat(teacher.get(desk.dossier(child)).body()).doesNotContain("bevers", document);
        for (String page : List.of("", "/bladzijde/1", "/bestand", "/vertrouwelijk", "/intrekken")) {
            assertThat(answer(teacher.get(desk.address(child, document) + page)))
                    .as(page)
                    .isEqualTo(answer(teacher.get(desk.address(child, nowhere) + page)));
        }
        for (Act act : AllActs.list()) {
            assertThat(rows("leerkracht", act, document)).as(act.code()).isZero();
        }
        assertThat(rows("ib", EnrolmentActs.READ, document)).isEqualTo(1);
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void a_teacher_who_sends_the_mark_all_the_same_is_told_where_to_go_and_nothing_is_kept() {
        PupilId child = desk.child(3);
        assertThat(teacher.get(desk.dossier(child) + "/documenten/nieuw").body())
                .contains("ga naar de intern begeleider")
                .doesNotContain("name=\"confidential\"");

        HttpResponse<String> answer = desk.form(teacher, child, "Brief over lynxen")
                .with("confidential", "confidential")
                .file("brief", SampleDocuments.docx("Een brief."))
                .sendAs(teacher);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Ga naar de intern begeleider.", "Brief over lynxen");
        assertThat(head.get(desk.dossier(child)).body()).doesNotContain("lynxen");
    }

    @Test
    @Upholds({CONFIDENTIALITY, OTHER_FILES_WITH_DIRECTION})
    void what_the_head_raises_is_gone_at_once_for_who_just_opened_it_and_comes_back_when_lowered() {
        PupilId child = desk.child(4);
        String document = desk.added(teacher, child, "Brief over egels", SampleDocuments.pdf(1));
        String address = desk.address(child, document);
        Matcher page = PAGE.matcher(teacher.get(address).body());
        assertThat(page.find()).isTrue();
        assertThat(teacher.getBytes(address + page.group()).statusCode()).isEqualTo(200);

        long before = desk.lines(child, "classify", "done");
        Map<String, String> form = hidden(head.get(address + "/vertrouwelijk").body());
        assertThat(head.post(address + "/vertrouwelijk", form).statusCode()).isEqualTo(422);
        form.put("reason", "Gaat over het gezin.");
        assertThat(location(head.post(address + "/vertrouwelijk", form)))
                .isEqualTo(desk.dossier(child) + "#" + document);

        assertThat(teacher.getBytes(address + page.group()).statusCode()).isEqualTo(404);
        assertThat(teacher.get(address).statusCode()).isEqualTo(404);
        assertThat(teacher.get(desk.dossier(child)).body()).doesNotContain("egels");
        assertThat(desk.lines(child, "classify", "done")).isEqualTo(before + 1);

        Map<String, String> lower = hidden(head.get(address + "/vertrouwelijk").body());
        lower.put("reason", "Bleek gewoon.");
        head.post(address + "/vertrouwelijk", lower);
        assertThat(teacher.get(address).body()).contains("Brief over egels").doesNotContain("Vertrouwelijk");
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void a_confidential_document_sent_twice_is_one_document_and_sent_again_as_ordinary_is_refused() {
        PupilId child = desk.child(4);
        SentFile form = desk.form(ib, child, "Brief over vossen")
                .with("confidential", "confidential")
                .file("brief", SampleDocuments.docx("Een brief."));

        String first = location(form.sendAs(ib));

        assertThat(location(form.sendAs(ib))).isEqualTo(first);
        assertThat(form.with("confidential", "").sendAs(ib).body()).contains("al een keer bewaard");
    }

    private String confidential(PupilId child, String title) {
        HttpResponse<String> answer = desk.form(ib, child, title)
                .with("confidential", "confidential")
                .file("brief", SampleDocuments.docx("Een brief."))
                .sendAs(ib);
        assertThat(answer.statusCode()).isEqualTo(303);
        return location(answer).replaceFirst(".*#", "");
    }

    private int rows(String handle, Act act, String document) {
        Acting acting = new Acting(
                demo.board(), demo.person(handle), Act.BROWSE, demo.clock().today());
        return acting.call(() -> demo.part(Work.class)
                .read(
                        act,
                        () -> demo.part(JdbcClient.class)
                                .sql("select count(*) from dossier.document where board = :board and id = :id")
                                .param("board", demo.board().value())
                                .param("id", UUID.fromString(document))
                                .query(Integer.class)
                                .single()));
    }

    private static Map<String, String> hidden(String page) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(page);
        while (field.find()) {
            fields.put(field.group(1), field.group(2));
        }
        assertThat(fields).containsKeys("_csrf", "seen");
        return fields;
    }

    /// Without ids and tokens, which differ by themselves.
    private static String answer(HttpResponse<String> answer) {
        return answer.statusCode() + " " + answer.body().replaceAll(NUMBER, "*");
    }
}
