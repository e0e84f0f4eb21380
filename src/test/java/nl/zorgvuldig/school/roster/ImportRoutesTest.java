package nl.zorgvuldig.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.demo.samples.SampleFiles;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.identity.Upload;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.NotFoundMeter;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The addresses of an import, for everyone who may and may not, without a browser.
class ImportRoutesTest {
    private final DemoProgram demo = DemoProgram.running();
    private final WebVisitor administrator = demo.signIn("beheer");
    private final String school = demo.population().schools().getFirst().id().toString();

    @TempDir
    Path folder;

    /// With a pupil whom no other test takes over, so that there is always something to confirm.
    private byte[] sample(String part) throws IOException {
        List<Path> files = SampleFiles.write(demo.population(), folder);
        Path file = files.stream()
                .filter(each -> each.toString().contains(part))
                .findFirst()
                .orElseThrow();
        return Files.readString(file).replace("L29001", "L29771").getBytes(StandardCharsets.UTF_8);
    }

    private Upload form() {
        return new Upload(administrator, "/import").withToken();
    }

    private String draft() throws IOException {
        HttpResponse<String> answer =
                form().with("school", school).file("a.xml", sample("99AA.xml")).send();
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(WebVisitor.location(answer)).matches("/import/[0-9a-f-]{36}");
        return WebVisitor.location(answer);
    }

    private int post(WebVisitor who, String path) {
        return who.post(path, Map.of("_csrf", Upload.token(who))).statusCode();
    }

    @Test
    void nobody_is_sent_to_sign_in_and_their_file_is_not_read() throws IOException {
        WebVisitor nobody = demo.nobody();
        HttpResponse<String> sent = new Upload(nobody, "/import")
                .with("school", school)
                .file("a.xml", sample("99AA.xml"))
                .send();

        for (HttpResponse<String> answer :
                List.of(nobody.get("/import"), nobody.get("/import/" + UUID.randomUUID()), sent)) {
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(WebVisitor.location(answer)).isEqualTo("/aanmelden");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "leerkracht",
                "ib",
                "directeur",
                "bestuur",
                "fg",
                "personeel",
                "schoolarts",
                "ouder",
                "deskundige"
            })
    @Upholds(Clause.CONFIDENTIALITY)
    void whoever_is_not_the_administrator_is_refused_with_the_clause(String handle) throws IOException {
        String draft = draft();
        WebVisitor visitor = demo.signIn(handle);
        HttpResponse<String> page = visitor.get("/import");
        HttpResponse<String> sent = new Upload(visitor, "/import")
                .withToken()
                .with("school", school)
                .file("a.xml", sample("99AA.xml"))
                .send();

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("afspraak C3").doesNotContain("href=\"/import\"");
        assertThat(sent.statusCode()).isEqualTo(403);
        assertThat(visitor.get(draft).statusCode()).isEqualTo(403);
        assertThat(post(visitor, draft + "/bevestigen")).isEqualTo(403);
        assertThat(post(visitor, draft + "/afbreken")).isEqualTo(403);
        assertThat(administrator.get(draft).statusCode()).isEqualTo(200);
    }

    @Test
    void a_form_without_its_token_does_nothing() throws IOException {
        String draft = draft();
        HttpResponse<String> sent = new Upload(administrator, "/import")
                .with("school", school)
                .file("a.xml", sample("99AA.xml"))
                .send();

        assertThat(sent.statusCode()).isEqualTo(403);
        assertThat(administrator.post(draft + "/bevestigen", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(administrator.post(draft + "/afbreken", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(administrator.get(draft).body()).contains("Bevestigen en overnemen");
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void an_import_of_another_board_is_answered_as_one_that_never_was() {
        ImportBoard other = new ImportBoard();
        RosterPreview preview = other.shown(Samples.text("edexml-2.1.xml"));
        String foreign = preview.draft().toString();
        String unknown = UUID.randomUUID().toString();

        HttpResponse<String> answer = administrator.get("/import/" + foreign);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(without(foreign, answer.body()))
                .isEqualTo(
                        without(unknown, administrator.get("/import/" + unknown).body()));
        assertThat(administrator.get("/import/nummer").statusCode()).isEqualTo(404);
        assertThat(post(administrator, "/import/" + foreign + "/bevestigen")).isEqualTo(404);
        assertThat(post(administrator, "/import/" + foreign + "/afbreken")).isEqualTo(303);
        assertThat(other.rows("roster.draft")).isEqualTo(1);
        assertThat(other.pupils()).isEmpty();
    }

    @Test
    void each_guess_of_an_import_is_counted() {
        try (NotFoundMeter meter = new NotFoundMeter()) {
            for (String draft : List.of(UUID.randomUUID().toString(), "nummer")) {
                assertThat(administrator.get("/import/" + draft).statusCode()).isEqualTo(404);
            }
            assertThat(meter.by("school.roster.web.RosterImportPages.gone")).isEqualTo(2);
        }
    }

    private static String without(String id, String page) {
        return page.replace(id, "").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    @Test
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    void a_preview_names_the_fields_it_leaves_out_and_calling_off_leaves_nothing() throws IOException {
        String draft = draft();
        String page = administrator.get(draft).body();

        assertThat(page)
                .contains("Liv van 't Veer: Groep 1/2 A", "leerling/bsn", "identificatienummer")
                .contains("Er is nog niets veranderd");
        assertThat(post(administrator, draft + "/afbreken")).isEqualTo(303);
        assertThat(post(administrator, draft + "/afbreken")).isEqualTo(303);
        assertThat(administrator.get(draft).statusCode()).isEqualTo(404);
        assertThat(post(administrator, draft + "/bevestigen")).isEqualTo(404);
    }

    @Test
    @Upholds(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void a_preview_says_whose_address_waits_and_that_nobody_lets_themselves_in() throws IOException {
        NewAccount own = demo.part(Boards.class)
                .program(demo.board())
                .call(() -> Objects.requireNonNull(demo.part(Accounts.class)
                        .findAllOpen(List.of(demo.person("beheer")))
                        .get(demo.person("beheer"))));
        String file = new String(sample("99AA.xml"), StandardCharsets.UTF_8);
        Matcher group = Pattern.compile("<groep key=\"([^\"]+)\"").matcher(file);
        assertThat(group.find()).isTrue();
        String changed = file.replaceFirst("<emailadres>", "<emailadres>aanvaller.")
                .replace("</leerkrachten>", """
                                <leerkracht key="zelf"><achternaam>%s</achternaam><roepnaam>%s</roepnaam>
                                <emailadres>%s</emailadres><rol>LRK</rol>
                                <groepen><groep key="%s"/></groepen></leerkracht></leerkrachten>""".formatted(
                        own.name().family(), own.name().given(), own.email().orElseThrow(), group.group(1)));
        HttpResponse<String> sent = form().with("school", school)
                .file("a.xml", changed.getBytes(StandardCharsets.UTF_8))
                .send();
        String draft = WebVisitor.location(sent);

        assertThat(administrator.get(draft).body())
                .contains("1 e-mailadres wacht een dag op bezwaar", "kan het nieuwe adres een dag")
                .contains("1 keer staat u zelf bij een groep, zonder toegang")
                .contains("U geeft uzelf die toegang niet met een bestand dat u zelf inleest");
        assertThat(post(administrator, draft + "/afbreken")).isEqualTo(303);
    }

    @Test
    void a_yes_to_something_else_than_was_shown_shows_it_again() throws IOException {
        String draft = draft();
        HttpResponse<String> answer = administrator.post(
                draft + "/bevestigen", Map.of("_csrf", Upload.token(administrator), "shown", "iets anders"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Intussen is er iets veranderd", "Bevestigen en overnemen");
        assertThat(administrator.get(draft).body()).contains("nieuwe leerling");
    }

    @Test
    void every_mistake_in_a_file_is_said_with_its_line() throws IOException {
        HttpResponse<String> answer =
                form().with("school", school).file("a.xml", sample("fouten")).send();

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"file-mistake\"", "leerling, regel ", "leerkracht, regel ")
                .contains("geen bestaande datum", "rekenblad", "jaargroep die niet bestaat")
                .contains("selected>De Otterdam");
    }

    @Test
    void what_is_not_filled_in_is_asked_for_beside_its_field() {
        HttpResponse<String> nothing =
                form().with("school", "").file("", new byte[0]).send();
        HttpResponse<String> noFile = form().with("school", school).send();
        HttpResponse<String> noUpload = administrator.post("/import", Map.of("_csrf", Upload.token(administrator)));
        HttpResponse<String> foreign = form().with("school", UUID.randomUUID().toString())
                .file("a.xml", Samples.bytes("edexml-2.1.xml"))
                .send();

        for (HttpResponse<String> answer : List.of(nothing, noFile, noUpload, foreign)) {
            assertThat(answer.statusCode()).isEqualTo(422);
        }
        assertThat(nothing.body()).contains("id=\"school-mistake\"", "id=\"file-mistake\"");
        assertThat(noFile.body()).contains("id=\"file-mistake\"", "Kies een bestand.");
        assertThat(noUpload.body()).contains("id=\"file-mistake\"");
        assertThat(foreign.body()).contains("id=\"school-mistake\"").doesNotContain("file-mistake");
    }
}
