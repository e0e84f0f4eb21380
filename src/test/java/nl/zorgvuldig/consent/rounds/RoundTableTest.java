package nl.zorgvuldig.consent.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// The numbers of a round as a table, in the language of the page.
class RoundTableTest {
    private final DemoProgram demo = DemoProgram.running();

    @Test
    void a_table_asked_from_an_english_page_is_in_english() {
        WebVisitor head = demo.signIn("directeur");
        Matcher round = Pattern.compile("/rondes/[0-9a-f-]{36}")
                .matcher(head.get("/rondes").body());
        assertThat(round.find()).isTrue();
        String table = round.group() + "/tabel";

        HttpResponse<String> dutch = head.get(table);
        assertThat(dutch.body()).contains("Hele school", "\"Groep\"", "De website van de school");
        assertThat(dutch.headers().firstValue("Content-Disposition").orElse("")).contains("toestemming-");

        head.get("/rondes?taal=en");
        HttpResponse<String> english = head.get(table);
        assertThat(english.body())
                .contains("Whole school", "\"Group\"", "The school’s website")
                .doesNotContain("Hele school", "De website");
        assertThat(english.headers().firstValue("Content-Disposition").orElse(""))
                .contains("consent-");
    }
}
