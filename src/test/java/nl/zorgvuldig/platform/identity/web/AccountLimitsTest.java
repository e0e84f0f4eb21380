package nl.zorgvuldig.platform.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.identity.Upload;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/// An account that works reads as much as it likes, one that carries a board away does not.
@TestPropertySource(
        properties = {
            "zorgvuldig.accounts.pages=25",
            "zorgvuldig.accounts.searches=3",
            "zorgvuldig.accounts.forms=40",
            "zorgvuldig.accounts.uploads=3",
            "zorgvuldig.accounts.megabytes=20",
            "zorgvuldig.accounts.uploads-in-a-day=7",
            "zorgvuldig.accounts.megabytes-in-a-day=30"
        })
@Upholds(Clause.CONFIDENTIALITY)
class AccountLimitsTest extends SignInSetting {
    @Test
    void after_many_pages_there_are_no_more_until_the_next_quarter_and_one_line_says_so() {
        WebVisitor visitor = signedIn();
        List<Integer> answers = IntStream.range(0, 60)
                .mapToObj(_ -> visitor.get("/aangemeld").statusCode())
                .toList();

        assertThat(answers.subList(0, 25)).containsOnly(200);
        assertThat(answers.subList(40, 60)).containsOnly(429);
        HttpResponse<String> refused = visitor.get("/aangemeld");
        assertThat(refused.body()).contains("Even geduld");
        assertThat(limits()).containsExactly("refused limit-pages");
        assertThat(visitor.get("/aanmelden/sessie").statusCode()).isEqualTo(200);

        clock.pass(Duration.ofMinutes(15));
        assertThat(visitor.get("/aangemeld").statusCode()).isEqualTo(200);
        assertThat(visitor.fill("/aanmelden", "/afmelden", Map.of()).statusCode())
                .isEqualTo(302);
    }

    @Test
    void one_account_sends_so_many_forms() {
        WebVisitor visitor = signedIn();
        String token = token(visitor);
        List<Integer> answers = post(visitor, "/wie", token, 45);

        assertThat(answers.subList(0, 40)).containsOnly(200);
        assertThat(answers.subList(40, 45)).containsOnly(429);
        assertThat(limits()).containsExactly("refused limit-forms");
        assertThat(visitor.get("/aangemeld").statusCode()).isEqualTo(200);

        clock.pass(Duration.ofMinutes(15));
        assertThat(post(visitor, "/wie", token, 1)).containsExactly(200);
    }

    @Test
    void a_page_that_comes_with_a_form_is_a_page_read() {
        WebVisitor visitor = signedIn();
        assertThat(post(visitor, "/lijst", token(visitor), 35)).containsOnly(200);

        assertThat(limits()).containsExactly("refused limit-pages");
        assertThat(visitor.get("/aangemeld").statusCode()).isEqualTo(429);
    }

    private static List<Integer> post(WebVisitor visitor, String path, String token, int times) {
        return IntStream.range(0, times)
                .mapToObj(_ -> visitor.post(path, Map.of("_csrf", token)).statusCode())
                .toList();
    }

    /// The router finds the page of `/%7Aoek` where it finds that of `/zoek`.
    @Test
    void an_address_that_is_written_otherwise_is_no_way_around() {
        WebVisitor visitor = signedIn();
        String token = token(visitor);
        assertThat(post(visitor, "/zoek", token, 4)).containsExactly(200, 200, 200, 429);

        for (String path : List.of("/%7Aoek", "/zo%65k", "/zoek;x=1", "/./zoek", "/zoek/")) {
            assertThat(post(visitor, path, token, 1)).as(path).doesNotContain(200);
        }
    }

    @Test
    void one_account_looks_for_names_a_few_times_only_wherever() {
        WebVisitor visitor = signedIn();
        String token = token(visitor);
        assertThat(post(visitor, "/zoek", token, 6)).containsExactly(200, 200, 200, 429, 429, 429);
        assertThat(limits()).containsExactly("refused limit-searches");
    }

    /// Without a token in them, so that what is taken is refused next.
    @Test
    void one_account_sends_so_many_files_and_so_many_bytes() {
        WebVisitor visitor = signedIn();
        assertThat(IntStream.range(0, 5)
                        .mapToObj(_ -> upload(visitor).send().statusCode())
                        .toList())
                .containsExactly(403, 403, 403, 429, 429);
        assertThat(limits()).containsExactly("refused limit-uploads");

        clock.pass(Duration.ofMinutes(15));
        assertThat(upload(visitor).send().statusCode()).isEqualTo(403);
        assertThat(upload(visitor).sendUnmeasured().statusCode()).isEqualTo(429);
        assertThat(limits()).containsExactly("refused limit-uploads", "refused limit-megabytes");
    }

    @Test
    void one_account_sends_so_many_files_in_a_day() {
        WebVisitor visitor = signedIn();
        for (int quarter = 0; quarter < 2; quarter++) {
            for (int file = 0; file < 3; file++) {
                assertThat(upload(visitor).send().statusCode()).isEqualTo(403);
            }
            clock.pass(Duration.ofMinutes(15));
        }
        assertThat(upload(visitor).send().statusCode()).isEqualTo(403);
        assertThat(upload(visitor).send().statusCode()).isEqualTo(429);
        assertThat(limits()).containsExactly("refused limit-day-uploads");
    }

    @Test
    void one_account_sends_so_many_bytes_in_a_day() {
        WebVisitor visitor = signedIn();
        assertThat(sized(visitor, 17)).isEqualTo(403);
        clock.pass(Duration.ofMinutes(15));
        assertThat(sized(visitor, 17)).isEqualTo(429);
        assertThat(limits()).containsExactly("refused limit-day-megabytes");
    }

    private static int sized(WebVisitor visitor, int megabytes) {
        byte[] file = new byte[megabytes * 1_000_000];
        return new Upload(visitor, "/wie").file("film.mp4", file).send().statusCode();
    }

    private static Upload upload(WebVisitor visitor) {
        return new Upload(visitor, "/wie").file("brief.pdf", new byte[10]);
    }

    private static String token(WebVisitor visitor) {
        Matcher token = TOKEN.matcher(visitor.get("/aangemeld").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private List<String> limits() {
        return TestDatabase.shared()
                .superuserClient("zorgvuldig")
                .sql("select outcome || ' ' || relation from audit.event"
                        + " where board = :board and relation like 'limit-%' order by id")
                .param("board", board.value())
                .query(String.class)
                .list();
    }
}
