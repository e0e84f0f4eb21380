package nl.zorgvuldig.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = PagesAlone.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.servlet.multipart.location=${java.io.tmpdir}")
@ExtendWith(OutputCaptureExtension.class)
class PageTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Test
    void a_page_allows_nothing_inline_nothing_from_elsewhere_and_is_kept_nowhere() throws Exception {
        HttpResponse<String> page = get("/beleid");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Permissions-Policy")).contains("camera=()");
        assertThat(page.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(page.body()).doesNotContain("<style", " style=", "onclick", "<script>");
    }

    @Test
    void a_search_engine_is_asked_to_keep_to_the_policy() throws Exception {
        HttpResponse<String> robots = get("/robots.txt");
        assertThat(robots.statusCode()).isEqualTo(200);
        assertThat(header(robots, "Content-Type")).startsWith("text/plain");
        assertThat(robots.body().lines())
                .containsExactly("User-agent: *", "Allow: /beleid", "Allow: /assets/", "Disallow: /");
    }

    @Test
    @Upholds(Clause.WHERE_TO_TURN)
    void a_refusal_names_the_clause_the_reason_and_whom_to_turn_to() throws Exception {
        HttpResponse<String> refused = get("/proef/nee");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("Dit kunt u hier niet openen", "/beleid/C4", "hoort niet bij uw taak")
                .contains("Anouk Jansen", "href=\"tel:000123456\"", "Bel 000-123456")
                .contains("functionaris gegevensbescherming")
                .contains("https://autoriteitpersoonsgegevens.nl");
    }

    @Test
    void what_is_not_there_and_what_is_no_id_get_the_same_answer() throws Exception {
        HttpResponse<String> unknown = get("/proef/leerling/" + UUID.randomUUID());
        HttpResponse<String> noId = get("/proef/leerling/abc");
        HttpResponse<String> nowhere = get("/proef/nergens");
        HttpResponse<String> noAsset = get("/assets/nergens.css");
        for (HttpResponse<String> answer : List.of(unknown, noId, nowhere)) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
            assertThat(withoutAddress(answer)).isEqualTo(withoutAddress(unknown));
        }
        assertThat(noAsset.statusCode()).isEqualTo(404);
        assertThat(header(noAsset, "Cache-Control")).isEqualTo("no-store");
        assertThat(unknown.body()).contains("Deze bladzijde is er niet");
    }

    @Test
    void a_question_that_cannot_be_read_or_a_way_that_does_not_exist_is_answered_in_words() throws Exception {
        assertThat(get("/proef/getal?number=veel").statusCode()).isEqualTo(400);
        assertThat(get("/proef/getal").body()).contains("Wij begrijpen dit niet");
        HttpResponse<String> way = send(request("/beleid").DELETE());
        assertThat(way.statusCode()).isIn(403, 405);
        HttpResponse<String> method = send(request("/beleid").method("OPTIONS", BodyPublishers.noBody()));
        assertThat(header(method, "Content-Security-Policy")).isNotEmpty();
    }

    @Test
    void a_form_without_its_hidden_field_changes_nothing_and_says_so() throws Exception {
        HttpResponse<String> answer = post("/proef/formulier", "title=x");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Dit formulier is verlopen", "Er is niets bewaard");
        assertThat(header(answer, "Content-Security-Policy")).isNotEmpty();
    }

    @Test
    void a_form_that_is_too_large_is_refused_in_words() throws Exception {
        HttpResponse<String> answer = post("/proef/formulier", "title=" + "x".repeat(3_000_000));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Dit is te veel tekst").doesNotContain("bestand");
        HttpResponse<String> file = send(request("/proef/formulier")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString("--b\r\n"
                        + "Content-Disposition: form-data;"
                        + " name=\"file\"; filename=\"a\"\r\n\r\n"
                        + "x".repeat(55_000_000)
                        + "\r\n--b--\r\n")));
        assertThat(file.statusCode()).isEqualTo(413);
        assertThat(file.body()).contains("Dit bestand is te groot");
    }

    @Test
    void what_breaks_is_logged_under_the_number_on_the_page_without_what_was_typed(CapturedOutput log)
            throws Exception {
        HttpResponse<String> broken = get("/proef/stuk");
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body()).contains("Dit ligt aan ons").doesNotContain("purpose", "Exception");
        String reference = broken.body().replaceAll("(?s).*class=\"reference\">([^<]+)<.*", "$1");
        assertThat(reference).matches("[0-9A-Z]{3}-[0-9A-Z]{3}");
        assertThat(log.getOut()).contains(reference, "broken on purpose", "Samples.broken", "NumberFormatException");
        assertThat(log.getAll()).doesNotContain("Daan");
    }

    @Test
    void when_something_needed_is_away_the_page_says_that_it_does_not_work_now(CapturedOutput log) throws Exception {
        HttpResponse<String> away = get("/proef/uit");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.body())
                .contains("Dit lukt nu niet", "Kijk dan eerst of het er al staat")
                .doesNotContain("the log", "Exception");
        String reference = away.body().replaceAll("(?s).*class=\"reference\">([^<]+)<.*", "$1");
        assertThat(log.getOut()).contains(reference, "the log could not be written");
        assertThat(log.getAll()).doesNotContain("Daan");
    }

    @Test
    void the_navigation_shows_what_belongs_to_ones_function_and_where_one_is() throws Exception {
        assertThat(get("/beleid").body())
                .contains("<a href=\"/beleid\" aria-current=\"page\">", "<span>Beleid</span>", "Aanmelden")
                .doesNotContain("/proef/vandaag", "/proef/formulier");
        assertThat(get("/proef/formulier").body())
                .contains("/proef/vandaag\">", "/proef/formulier\" aria-current=\"page\">")
                .contains("Noor van den Berg", "leerkracht 5B", "action=\"/afmelden\"")
                .doesNotContain("/proef/directie", "<a href=\"/beleid\" aria-current");
    }

    @Test
    void the_title_of_a_page_with_mistakes_says_so_first() throws Exception {
        HttpResponse<String> again = get("/proef/opnieuw");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("<title>Fout: Wij begrijpen dit niet");
        assertThat(get("/proef/opnieuw?taal=en").body()).contains("<title>Error: ");
        assertThat(get("/proef/getal").body()).contains("<title>").doesNotContain("<title>Fout");
    }

    @Test
    void letters_move_around_until_they_are_turned_off_which_is_remembered() throws Exception {
        assertThat(get("/proef/getal").body()).contains("data-on=\"true\"", "href=\"/proef/getal?toetsen=uit\"");
        HttpResponse<String> off = get("/proef/getal?toetsen=uit");
        assertThat(off.body()).contains("href=\"/proef/getal?toetsen=aan\"").doesNotContain("data-on=");
        assertThat(off.headers().allValues("Set-Cookie").toString())
                .contains("toetsen=uit", "HttpOnly", "SameSite=Lax");
        HttpResponse<String> later =
                send(request("/proef/getal").header("Cookie", "toetsen=uit").GET());
        assertThat(later.body()).doesNotContain("data-on=");
        assertThat(send(request("/proef/getal").header("Cookie", "toetsen=aan").GET())
                        .body())
                .contains("data-on=\"true\"");
        assertThat(get("/proef/getal?toetsen=misschien").body()).contains("data-on=\"true\"");
    }

    @Test
    void the_language_asked_for_is_remembered() throws Exception {
        HttpResponse<String> english = get("/beleid?taal=en");
        assertThat(english.body()).contains("<html lang=\"en\">", "How we handle data", "Nederlands");
        assertThat(header(english, "Set-Cookie")).contains("taal=en", "HttpOnly", "SameSite=Lax");
        HttpResponse<String> later =
                send(request("/nergens").header("Cookie", "taal=en").GET());
        assertThat(later.body()).contains("This page is not here");
        assertThat(get("/beleid?taal=xx").body()).contains("<html lang=\"nl\">");
        assertThat(send(request("/beleid").header("Accept-Language", "en").GET())
                        .body())
                .contains("<html lang=\"nl\">");
    }

    @Test
    void styles_scripts_and_fonts_may_be_kept_for_ever_and_travel_compressed() throws Exception {
        String css = get("/beleid").body().replaceAll("(?s).*href=\"(/assets/page-[^\"]+\\.css)\".*", "$1");
        HttpResponse<byte[]> style = bytes(css, "br, gzip");
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(header(style, "Cache-Control")).contains("immutable", "max-age=31536000");
        assertThat(header(style, "Content-Encoding")).isEqualTo("br");
        assertThat(header(style, "Content-Type")).startsWith("text/css");
        assertThat(header(bytes(css, "gzip"), "Content-Encoding")).isEqualTo("gzip");
        assertThat(new String(bytes(css, "identity").body()).trim()).contains(".nl-button");
    }

    @Test
    void the_page_after_a_form_says_once_that_it_was_saved() throws Exception {
        HttpResponse<String> done = get("/proef/gedaan?next=/beleid");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(header(done, "Set-Cookie"))
                .startsWith("gedaan=saved;")
                .contains("Max-Age=30", "HttpOnly", "SameSite=Lax", "Path=/");

        HttpResponse<String> next =
                send(request("/beleid").header("Cookie", "gedaan=saved").GET());
        assertThat(next.body()).contains("class=\"toast\" role=\"status\"", "Bewaard");
        assertThat(header(next, "Set-Cookie")).startsWith("gedaan=;").contains("Expires=Thu, 01 Jan 1970");

        for (String made : List.of("bewaard", "<b>", "SAVED", "")) {
            HttpResponse<String> other =
                    send(request("/beleid").header("Cookie", "gedaan=" + made).GET());
            assertThat(other.statusCode()).isEqualTo(200);
            assertThat(other.body()).doesNotContain("class=\"toast\"");
        }
        HttpResponse<String> itself = get("/proef/gedaan?next=/beleid%3Fklaar");
        assertThat(itself.statusCode()).isEqualTo(303);
        assertThat(itself.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_page_goes_on_only_to_a_page_of_this_program() {
        assertThat(Page.seeOther("/").model()).isEqualTo("/");
        assertThat(Page.seeOther("/groepen/a?melding=b#c").model()).isEqualTo("/groepen/a?melding=b#c");
        for (String away : List.of("", "//a.example", "/\\a.example", "https://a.example", "a", "/a\r\nb")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Page.seeOther(away));
        }
    }

    private static String withoutAddress(HttpResponse<String> answer) {
        return answer.body().replaceAll("href=\"[^\"]*(?:taal=en|toetsen=uit)\"| value=\"[^\"]*\"", "");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> bytes(String path, String encodings) throws Exception {
        return client.send(
                request(path).header("Accept-Encoding", encodings).GET().build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
