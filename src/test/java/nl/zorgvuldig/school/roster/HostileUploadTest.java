package nl.zorgvuldig.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.identity.Upload;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Files that are no roster, or mean harm, through the page: a clear answer beside the field, and
/// nothing kept.
class HostileUploadTest {
    private final DemoProgram demo = DemoProgram.running();
    private final WebVisitor administrator = demo.signIn("beheer");
    private final String school = demo.population().schools().getFirst().id().toString();

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] many(int entries) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < entries; i++) {
            files.put("f" + i, new byte[0]);
        }
        return Samples.zipOf(files);
    }

    private static String laughs() {
        StringBuilder text = new StringBuilder("<!DOCTYPE l [<!ENTITY a \"lol\">");
        for (char name = 'b'; name < 'k'; name++) {
            text.append("<!ENTITY %c \"%s\">".formatted(name, ("&" + (char) (name - 1) + ";").repeat(10)));
        }
        return text + "]><l>&j;</l>";
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("leeg.jpg", new byte[0], "Het bestand is leeg"),
                Arguments.of("a.txt", text("zomaar tekst"), "geen EDEXML-bestand"),
                Arguments.of("naam.csv", text("naam;groep\n=HYPERLINK(\"x\");3\n"), "geen EDEXML"),
                Arguments.of("nul.csv", text("naam;x\nAn\0na;1\nA\u202enna;2\n"), "geen EDEXML"),
                Arguments.of("gif.xml", text("GIF89a/*<script>alert(1)</script>*/"), "geen EDEXML"),
                Arguments.of("als.jpg", text("<html><script>alert(1)</script></html>"), "geen EDEX"),
                Arguments.of("xss.svg", text("<svg onload=\"alert(1)\"/>"), "geen EDEXML"),
                Arguments.of(
                        "xxe.xml",
                        text("<!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><s>&x;</s>"),
                        "DOCTYPE"),
                Arguments.of("lol.xml", text(laughs()), "DOCTYPE"),
                Arguments.of("half.xml", text("<EDEX><school>"), "beschadigd"),
                Arguments.of("bom.zip", Samples.zipOf(Map.of("users.csv", new byte[8 << 20])), "zipbom"),
                Arguments.of(
                        "slip.zip",
                        Samples.zipOf(Map.of("../../../../tmp/zorgvuldig-slip", text("x"))),
                        "onveilige naam"),
                Arguments.of("veel.zip", many(100_000), "meer dan 100 bestanden"),
                Arguments.of("stuk.zip", text("PK\3\4 en dan niets"), "ontbreekt in de zip"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void it_is_said_beside_the_field_what_is_wrong(String name, byte[] content, String words) {
        HttpResponse<String> answer = new Upload(administrator, "/import")
                .withToken()
                .with("school", school)
                .file(name, content)
                .send();

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body().replaceAll("(?s).*id=\"file-mistake\">|</div>.*", ""))
                .contains(words);
        assertThat(answer.body()).doesNotContain("root:", "<script>alert", "lollol");
        assertThat(Files.exists(Path.of("/tmp/zorgvuldig-slip"))).isFalse();
    }

    @Test
    void a_name_of_a_file_is_never_repeated() {
        HttpResponse<String> answer = new Upload(administrator, "/import")
                .withToken()
                .with("school", school)
                .file("../<script>alert(1)</script>.xml", text("x"))
                .send();

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain("alert(1)");
    }

    @Test
    void a_file_that_is_too_large_is_not_read_and_the_form_comes_back() {
        byte[] large = new byte[17 << 20];
        HttpResponse<String> answer = new Upload(administrator, "/import")
                .withToken()
                .with("school", school)
                .file("film.mp4", large)
                .send();

        assertThat(answer.statusCode()).isEqualTo(303);
        HttpResponse<String> form = administrator.get(WebVisitor.location(answer));
        assertThat(form.statusCode()).isEqualTo(422);
        assertThat(form.body()).contains("id=\"file-mistake\"", "groter dan 16 MB");
    }

    @Test
    void a_file_that_does_not_say_how_large_it_is_is_refused_beside_its_field() {
        HttpResponse<String> answer = unmeasured(19);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"file-mistake\"", "groter dan 16 MB");
    }

    @Test
    void one_that_is_larger_than_any_page_takes_stops_at_that_limit() {
        HttpResponse<String> answer = unmeasured(53);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Dit bestand is te groot");
    }

    private HttpResponse<String> unmeasured(int megabytes) {
        return new Upload(administrator, "/import")
                .withToken()
                .with("school", school)
                .file("film.mp4", new byte[megabytes << 20])
                .sendUnmeasured();
    }
}
