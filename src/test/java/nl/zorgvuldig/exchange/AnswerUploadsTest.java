package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.files.Intake;
import nl.zorgvuldig.files.Zeros;
import nl.zorgvuldig.identity.Upload;
import nl.zorgvuldig.identity.WebVisitor;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Files of who has a link and nothing else.
class AnswerUploadsTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /// With one link, in a quarter of an hour.
    private static final int ROOM = 10;

    private static String link(ExchangeDesk desk) {
        InquiryId id = AskingTest.prepared(desk, Inquiry.Way.MAIL);
        AskingTest.agree(desk, id);
        Inquiries.Sent.Mailed link = AskingTest.mailed(desk, id);
        return "/aanleveren/" + link.address().text();
    }

    private static HttpResponse<String> send(WebVisitor who, String path) {
        Matcher token = TOKEN.matcher(who.get(path).body());
        assertThat(token.find()).isTrue();
        return new Upload(who, path)
                .with("_csrf", token.group(1))
                .file("antwoord.pdf", "zomaar tekst".getBytes(StandardCharsets.UTF_8))
                .send();
    }

    @Test
    void a_file_that_says_it_is_too_large_is_not_read_and_comes_back_to_the_form() {
        ExchangeDesk desk = new ExchangeDesk(37);
        WebVisitor nobody = desk.demo.nobody();
        long length = Intake.BYTES + (1 << 20);

        HttpResponse<String> answer = nobody.send(nobody.request(link(desk))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> new Zeros(length)), length)));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(nobody.get(WebVisitor.location(answer)).body()).contains("id=\"file-mistake\"", "Er past 50 MB");
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void more_than_a_link_has_room_for_is_not_looked_at_any_more() {
        ExchangeDesk desk = new ExchangeDesk(38);
        String link = link(desk);
        WebVisitor nobody = desk.demo.nobody();
        for (int one = 0; one < ROOM; one++) {
            assertThat(send(nobody, link).statusCode()).isEqualTo(422);
        }
        int before = desk.demo.clamd().seen();

        assertThat(send(nobody, link).statusCode()).isEqualTo(429);
        assertThat(send(desk.demo.signIn("directeur2"), link).statusCode())
                .as("of who has signed in as well")
                .isEqualTo(429);

        assertThat(desk.demo.clamd().seen()).as("not read").isEqualTo(before);
    }
}
