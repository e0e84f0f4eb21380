package nl.zorgvuldig.consent.receipts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.web.PdfCheck;
import nl.zorgvuldig.privacy.register.DataController;
import nl.zorgvuldig.privacy.register.DataControllers;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// Receipts as a parent gets them: from the page, as files.
class ReceiptPageTest {
    private static final String PAGE = "/toestemming";
    private static final Pattern RECEIPT = Pattern.compile("/toestemming/bewijs/[0-9a-f-]{36}");

    private final DemoProgram demo = DemoProgram.running();
    private final PupilId child = demo.pupil(LandmarkPupil.OF_SEPARATED_PARENTS);
    private final WebVisitor parent = demo.signIn("ouder");

    @Test
    void a_parent_downloads_the_receipt_as_pdf_a_and_as_json_and_nobody_else_can() throws IOException {
        String address = answer("press");
        demo.part(AuditLog.class).seal(demo.board());

        HttpResponse<byte[]> pdf = parent.getBytes(address + "/pdf");
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        Files.write(Path.of("target/receipt.pdf"), pdf.body());
        PdfCheck.isPdfA(pdf.body());
        assertThat(new String(pdf.body(), ISO_8859_1)).contains("/Lang");

        HttpResponse<String> page = parent.get(address);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(address + "/pdf", address + "/json", "Verify.java");
        HttpResponse<String> json = parent.get(address + "/json");
        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(json.body()).contains("dpv:ConsentReceipt").contains(child.toString());
        for (String other : new String[] {"ouder2", "directeur", "bestuur", "fg", "leerkracht"}) {
            for (String form : new String[] {"", "/pdf", "/json"}) {
                assertThat(demo.signIn(other).get(address + form).statusCode())
                        .as(other)
                        .isEqualTo(404);
            }
        }
        assertThat(parent.get("/toestemming/bewijs/" + UUID.randomUUID() + "/pdf")
                        .statusCode())
                .isEqualTo(404);
        assertThat(parent.get("/toestemming/bewijs/niets/pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void the_receipt_names_the_controller_as_the_register_of_the_board_does() {
        DataController loaded = demo.superuser("zorgvuldig")
                .sql("select address, number from register.controller where board = :board and version = 1")
                .param("board", demo.board().value())
                .query((row, n) ->
                        new DataController(1, Rows.text(row, "address"), Rows.text(row, "number"), "", "", ""))
                .single();
        assertThat(List.of(loaded.address(), loaded.number())).noneMatch(String::isBlank);
        new Acting(demo.board(), demo.person("fg"), Act.BROWSE, demo.clock().today())
                .run(() -> written(loaded.address(), loaded.number()));

        String json = parent.get(answer("press") + "/json").body();
        assertThat(json)
                .contains("\"dpv:hasIdentifier\" : \"" + loaded.number() + "\"")
                .contains("\"dpv:hasAddress\" : \"" + loaded.address() + "\"");
    }

    /// As the demonstration has it from the start, whatever another test wrote.
    private void written(String address, String number) {
        DataControllers controllers = demo.part(DataControllers.class);
        DataController now = controllers.current();
        assertThat(controllers.write(
                        new DataController(now.version(), address, number, now.phone(), now.joint(), now.security())))
                .isEqualTo(Outcome.done());
    }

    private String answer(String purpose) {
        Map<String, String> fields = new HashMap<>();
        fields.put("form", UUID.randomUUID().toString());
        fields.put("language", "nl");
        fields.put("pupil", child.toString());
        fields.put("purpose", purpose);
        fields.put("version." + purpose, "1");
        fields.put("answer." + child + "." + purpose, "yes");
        assertThat(parent.fill(PAGE, PAGE, fields).statusCode()).isEqualTo(303);
        String page = parent.get(PAGE).body();
        String card = page.substring(page.indexOf("id=\"" + purpose + "\""));
        String row = card.substring(card.indexOf("answer." + child));
        Matcher link = RECEIPT.matcher(row);
        assertThat(link.find()).isTrue();
        return link.group();
    }
}
