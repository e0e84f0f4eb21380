package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.exchange.answers.InquiryAnswers;
import nl.zorgvuldig.exchange.inquiries.Inquiries;
import nl.zorgvuldig.exchange.inquiries.Inquiry;
import nl.zorgvuldig.exchange.inquiries.InquiryId;
import nl.zorgvuldig.platform.files.FileIntake;
import nl.zorgvuldig.platform.files.PerLinkQueue;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.files.Zeros;
import nl.zorgvuldig.platform.identity.Upload;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.policy.Upholds;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;

/// Files of who has a link and nothing else.
class AnswerUploadsTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /// With one link, in a quarter of an hour.
    private static final int ROOM = 10;
    private static final String TEXT = new Random(1)
            .ints(300_000, 'a', 'z' + 1)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());

    private static String link(ExchangeDesk desk) {
        InquiryId id = AskingTest.prepared(desk, Inquiry.Way.MAIL);
        AskingTest.agree(desk, id);
        Inquiries.Sent.Mailed link = AskingTest.mailed(desk, id);
        return "/aanleveren/" + link.address().text();
    }

    private static HttpResponse<String> send(WebVisitor who, String path, byte[] content) {
        Matcher token = TOKEN.matcher(who.get(path).body());
        assertThat(token.find()).isTrue();
        return new Upload(who, path)
                .with("_csrf", token.group(1))
                .file("antwoord", content)
                .send();
    }

    private static final byte[] RUBBISH = "zomaar tekst".getBytes(StandardCharsets.UTF_8);

    @Test
    @Upholds(CONFIDENTIALITY)
    void a_document_that_fetches_something_is_refused_and_leaves_no_file_behind() throws IOException {
        ExchangeDesk desk = new ExchangeDesk(37);
        String link = link(desk);
        int before = desk.dossier().documents().size();
        byte[] fits = SampleDocuments.docx(TEXT);
        long files = files(desk, fits.length);

        HttpResponse<String> answer = send(desk.demo.nobody(), link, SampleDocuments.docxWithTemplate(TEXT));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"file-mistake\"", "haalt zelf iets op van een andere plek");
        assertThat(files(desk, fits.length)).isEqualTo(files);
        assertThat(desk.dossier().documents()).hasSize(before);
        assertThat(send(desk.demo.nobody(), link, fits).statusCode())
                .as("the same without its template")
                .isEqualTo(303);
        assertThat(files(desk, fits.length)).isEqualTo(files + 1);
    }

    /// What stands in the folders of the program, in the clear and sealed, and is as large as this
    /// or at most a hundredth larger: jobs of the demonstration write and remove files meanwhile,
    /// and none of that size.
    private static long files(ExchangeDesk desk, long size) throws IOException {
        Path home = Path.of(desk.demo.part(Environment.class).getRequiredProperty("zorgvuldig.home"));
        long all = 0;
        for (String folder : List.of("incoming", "files")) {
            try (Stream<Path> those = Files.walk(home.resolve(folder))) {
                all += those.map(Path::toFile)
                        .filter(file -> file.length() >= size && file.length() <= size * 101 / 100)
                        .count();
            }
        }
        return all;
    }

    /// Before the answer is looked at, so that it does not even begin to be.
    @Test
    void what_comes_by_one_link_is_looked_at_one_at_a_time(@TempDir Path folder) throws InterruptedException {
        ExchangeDesk desk = new ExchangeDesk(37);
        InquiryId id = AskingTest.prepared(desk, Inquiry.Way.MAIL);
        AskingTest.agree(desk, id);
        Inquiries.Sent.Mailed link = AskingTest.mailed(desk, id);
        Path sent = AskingTest.file(folder, SampleDocuments.docx("Leest vlot."));
        AtomicReference<InquiryAnswers.Answer> answer = new AtomicReference<>(new InquiryAnswers.Answer.Busy());
        Thread second = Thread.ofPlatform()
                .unstarted(() -> answer.set(desk.demo.part(InquiryAnswers.class).take(link.address(), sent)));

        boolean waited = desk.demo.part(PerLinkQueue.class).take(link.address().text(), () -> {
            second.start();
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> !second.isAlive() || waits(second));
            return second.isAlive();
        });

        assertThat(waited).isTrue();
        second.join();
        assertThat(answer.get()).isInstanceOf(InquiryAnswers.Answer.Taken.class);
    }

    private static boolean waits(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(element -> element.getClassName().equals(PerLinkQueue.class.getName()));
    }

    @Test
    void a_file_that_says_it_is_too_large_is_not_read_and_comes_back_to_the_form() {
        ExchangeDesk desk = new ExchangeDesk(37);
        WebVisitor nobody = desk.demo.nobody();
        long length = FileIntake.BYTES + (1 << 20);

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
        for (int number = 0; number < ROOM; number++) {
            assertThat(send(nobody, link, RUBBISH).statusCode()).isEqualTo(422);
        }
        int before = desk.demo.clamd().seen();

        assertThat(send(nobody, link, RUBBISH).statusCode()).isEqualTo(429);
        assertThat(send(desk.demo.signIn("directeur2"), link, RUBBISH).statusCode())
                .as("of who has signed in as well")
                .isEqualTo(429);

        assertThat(desk.demo.clamd().seen()).as("not read").isEqualTo(before);
    }
}
