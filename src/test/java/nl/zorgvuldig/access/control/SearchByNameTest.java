package nl.zorgvuldig.access.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// Finding pupils by name: no name stands in an address.
class SearchByNameTest {
    private final DemoProgram demo = DemoProgram.running();

    @Test
    void a_name_is_searched_by_a_form_and_stands_in_no_address() {
        PersonName name = nameOf(LandmarkPupil.THICK_DOSSIER);
        WebVisitor teacher = demo.signIn("leerkracht");

        HttpResponse<String> found = teacher.search("/leerlingen", Map.of("zoek", name.family()));
        HttpResponse<String> sent = teacher.fill("/leerlingen", "/leerlingen", Map.of("zoek", name.family()));

        assertThat(WebVisitor.location(sent)).isEqualTo("/leerlingen?gezocht");
        assertThat(teacher.get("/leerlingen").body())
                .as("opened anew")
                .doesNotContain(demo.pupil(LandmarkPupil.THICK_DOSSIER).toString());

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.headers().firstValue("Location")).isEmpty();
        assertThat(found.body())
                .contains(demo.pupil(LandmarkPupil.THICK_DOSSIER).toString());
        assertThat(found.body()).doesNotContain("method=\"get\"");
        assertThat(addresses(found.body()))
                .isNotEmpty()
                .noneMatch(address -> address.contains(name.family()) || address.matches(".*[?&]zoek=.*"));
        assertThat(found.headers().firstValue("Referrer-Policy")).contains("same-origin");
    }

    @Test
    void a_name_in_an_address_finds_nothing() {
        PersonName name = nameOf(LandmarkPupil.THICK_DOSSIER);
        HttpResponse<String> answer = demo.signIn("leerkracht").get("/leerlingen?zoek=" + name.given());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .doesNotContain(demo.pupil(LandmarkPupil.THICK_DOSSIER).toString());
    }

    @Test
    void no_page_with_a_field_for_a_name_sends_it_in_an_address() {
        WebVisitor teacher = demo.signIn("leerkracht");
        for (String page : List.of("/", "/groepen", "/leerlingen")) {
            assertThat(teacher.get(page).body())
                    .as(page)
                    .contains("name=\"zoek\"")
                    .doesNotContain("method=\"get\"");
        }
    }

    private static List<String> addresses(String page) {
        return java.util.regex.Pattern.compile("(?:href|action|src)=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private PersonName nameOf(LandmarkPupil landmark) {
        return demo.population().pupils().stream()
                .filter(pupil -> pupil.id().equals(demo.pupil(landmark)))
                .findFirst()
                .orElseThrow()
                .name();
    }
}
