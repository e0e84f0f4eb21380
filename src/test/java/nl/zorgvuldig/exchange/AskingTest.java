package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.dossier.record.Dossier;
import nl.zorgvuldig.dossier.record.SentFile;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.exchange.answers.InquiryAnswers;
import nl.zorgvuldig.exchange.disclosures.DisclosureId;
import nl.zorgvuldig.exchange.inquiries.Inquiries;
import nl.zorgvuldig.exchange.inquiries.Inquiry;
import nl.zorgvuldig.exchange.inquiries.InquiryFile;
import nl.zorgvuldig.exchange.inquiries.InquiryId;
import nl.zorgvuldig.exchange.inquiries.InquiryWish;
import nl.zorgvuldig.exchange.inquiries.InquiryWork;
import nl.zorgvuldig.exchange.packages.ExchangeRows;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.PdfCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is asked of others goes after everybody said yes to exactly that, and an answer comes in
/// only as long as that holds; the rule in Java and the one in the database agree.
public class AskingTest {
    @TempDir
    private Path folder;

    @Test
    @Upholds({FROM_THIRD_PARTIES_AFTER_CONSENT, CONFIDENTIALITY})
    void it_goes_with_consent_and_the_answer_stands_in_the_dossier_in_confidence() {
        ExchangeDesk desk = new ExchangeDesk(18);
        InquiryId id = prepared(desk, Inquiry.Way.MAIL);
        assertThat(ExchangeDesk.fields(send(desk, id))).containsExactly("send");
        agree(desk, id);
        assertThat(come(desk, id)).as("not sent").isFalse();
        Inquiries.Sent.Mailed link = mailed(desk, id);
        assertThat(come(desk, id)).isTrue();
        InquiryAnswers answers = desk.demo.part(InquiryAnswers.class);

        assertThat(answers.read(link.address(), SecondCode.typed("1")))
                .isEqualTo(new InquiryAnswers.Answer.Mistaken(4));
        assertThat(answers.read(link.address(), link.code()))
                .isInstanceOfSatisfying(InquiryAnswers.Answer.Letter.class, letter -> PdfCheck.isPdfA(letter.pdf()));
        assertThat(answers.take(link.address(), file("x".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .isInstanceOf(InquiryAnswers.Answer.Objected.class);
        assertThat(answers.take(link.address(), file(SampleDocuments.pdf(1))))
                .isInstanceOf(InquiryAnswers.Answer.Taken.class);
        Dossier dossier = desk.dossier();
        assertThat(dossier.documents()).anySatisfy(document -> {
            assertThat(document.title()).isEqualTo("Antwoord van Praktijk");
            assertThat(dossier.level(document)).isEqualTo(Confidentiality.CONFIDENTIAL);
        });
        assertThat(new ExchangeRows(desk).lines(ExchangeActs.GIVE_PACKAGE))
                .containsExactly("mistaken", "letter", "answer");

        desk.answer(desk.second, new DisclosureId(id.value()), ConsentChoice.WITHDRAWN);
        assertThat(come(desk, id)).isFalse();
        assertThat(answers.take(link.address(), file(SampleDocuments.pdf(1))))
                .isInstanceOf(InquiryAnswers.Answer.Closed.class);
        assertThat(answers.read(link.address(), link.code())).isInstanceOf(InquiryAnswers.Answer.Closed.class);
        assertThat(desk.dossier().documents()).hasSameSizeAs(dossier.documents());
    }

    @Test
    @Upholds({FROM_THIRD_PARTIES_AFTER_CONSENT, CONFIDENTIALITY})
    void over_http_a_link_takes_a_file_and_nothing_else_and_without_one_no_byte_is_read() {
        ExchangeDesk desk = new ExchangeDesk(19);
        InquiryId id = prepared(desk, Inquiry.Way.MAIL);
        agree(desk, id);
        Inquiries.Sent.Mailed link = mailed(desk, id);
        String path = "/aanleveren/" + link.address().text();
        String unknown = "/aanleveren/" + ExternalLink.fresh(desk.demo.board()).text();
        WebVisitor nobody = desk.demo.nobody();

        HttpResponse<String> page = nobody.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .doesNotContain(desk.family.children().getFirst().name().given())
                .doesNotContain("Praktijk");
        assertThat(nobody.get(unknown).statusCode()).isEqualTo(404);
        assertThat(nobody.get("/aanleveren/x").statusCode()).isEqualTo(404);
        assertThat(upload(nobody, path).statusCode()).isEqualTo(303);
        HttpResponse<String> refused = upload(nobody, unknown);
        assertThat(refused.statusCode()).as("not read").isEqualTo(302);
        assertThat(WebVisitor.location(refused)).isEqualTo("/aanmelden");
        assertThat(nobody.fill("/aanmelden", path + "/brief", Map.of("code", "1"))
                        .body())
                .contains("nog 4 keer");
        assertThat(nobody.fill("/aanmelden", unknown + "/brief", Map.of("code", "1"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(nobody.post(path + "/brief", Map.of("code", "1")).statusCode())
                .isEqualTo(403);
        assertThat(stop(desk, id)).isInstanceOf(Outcome.Done.class);
        assertThat(nobody.get(path).statusCode()).isEqualTo(410);
        assertThat(upload(nobody, path).statusCode()).as("not read any more").isEqualTo(302);
        assertThat(come(desk, id)).isFalse();
    }

    private static HttpResponse<String> upload(WebVisitor who, String path) {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(who.get("/aanmelden").body());
        assertThat(token.find()).isTrue();
        return new SentFile(path)
                .with("_csrf", token.group(1))
                .file("antwoord.pdf", SampleDocuments.pdf(1))
                .sendAs(who);
    }

    private Path file(byte[] content) {
        return file(folder, content);
    }

    public static Path file(Path folder, byte[] content) {
        try {
            return Files.write(Files.createTempFile(folder, "antwoord", ".pdf"), content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static InquiryId prepared(ExchangeDesk desk, Inquiry.Way way) {
        return ExchangeDesk.made(desk.as(
                desk.head,
                () -> desk.demo
                        .part(Inquiries.class)
                        .prepare(
                                desk.key(desk.head, ExchangeActs.PREPARE_EXCHANGE),
                                FormId.next(desk.demo.clock()),
                                new InquiryWish(
                                        new ExchangeRecipient("Praktijk", "Iemand", "iemand@praktijk.example"),
                                        Optional.of(way),
                                        "Het verslag van het onderzoek.",
                                        "Passende hulp.",
                                        Optional.of(desk.demo.clock().today().plusDays(30))))));
    }

    /// Both parents say yes, and the program has noted that it asked them.
    public static void agree(ExchangeDesk desk, InquiryId id) {
        desk.demo.part(Boards.class).program(desk.demo.board()).run(desk.demo.part(InquiryWork.class)::go);
        desk.answer(desk.first, new DisclosureId(id.value()), ConsentChoice.GRANTED);
        desk.answer(desk.second, new DisclosureId(id.value()), ConsentChoice.GRANTED);
    }

    public static InquiryFile file(ExchangeDesk desk, InquiryId id) {
        return desk.as(
                desk.head,
                () -> desk.demo
                        .part(Inquiries.class)
                        .find(desk.key(desk.head, ExchangeActs.PREPARE_EXCHANGE), id)
                        .orElseThrow());
    }

    public static Inquiries.Sent.Mailed mailed(ExchangeDesk desk, InquiryId id) {
        return (Inquiries.Sent.Mailed) ExchangeDesk.made(send(desk, id));
    }

    public static Outcome<Inquiries.Sent> send(ExchangeDesk desk, InquiryId id) {
        return send(desk, file(desk, id));
    }

    /// @param file as it was read before
    static Outcome<Inquiries.Sent> send(ExchangeDesk desk, InquiryFile file) {
        return desk.as(
                desk.head,
                () -> desk.demo
                        .part(Inquiries.class)
                        .send(
                                desk.key(desk.head, ExchangeActs.KEEP_EXCHANGE),
                                file,
                                file.history().size()));
    }

    static Outcome<Nothing> stop(ExchangeDesk desk, InquiryId id) {
        return stop(desk, file(desk, id));
    }

    /// @param file as it was read before
    static Outcome<Nothing> stop(ExchangeDesk desk, InquiryFile file) {
        return desk.as(
                desk.head,
                () -> desk.demo
                        .part(Inquiries.class)
                        .stop(
                                desk.key(desk.head, ExchangeActs.KEEP_EXCHANGE),
                                file,
                                file.history().size(),
                                "Zo."));
    }

    /// What the database thinks.
    private static boolean come(ExchangeDesk desk, InquiryId id) {
        return desk.demo
                .part(Boards.class)
                .program(desk.demo.board())
                .call(() -> desk.demo
                        .part(Work.class)
                        .read(
                                ExchangeActs.GIVE_PACKAGE,
                                () -> desk.demo
                                        .part(JdbcClient.class)
                                        .sql("select exchange.may_come(:board, :pupil, :id)")
                                        .param("board", desk.demo.board().value())
                                        .param("pupil", desk.child.value())
                                        .param("id", id.value())
                                        .query(Boolean.class)
                                        .single()));
    }
}
