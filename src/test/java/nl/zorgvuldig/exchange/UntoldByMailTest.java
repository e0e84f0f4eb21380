package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.exchange.answers.InquiryAnswers;
import nl.zorgvuldig.exchange.disclosures.DisclosureId;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.grounds.LegalGround;
import nl.zorgvuldig.exchange.inquiries.Inquiries;
import nl.zorgvuldig.exchange.inquiries.Inquiry;
import nl.zorgvuldig.exchange.inquiries.InquiryId;
import nl.zorgvuldig.exchange.notices.GuardianNoticeLetter;
import nl.zorgvuldig.exchange.notices.GuardianNoticeLetters;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.mail.SentText;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What went and what came is told to everybody who decides: without an address, by letter.
@Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
class UntoldByMailTest {
    private static final DisclosureBasis NEXT_SCHOOL = new DisclosureBasis.Law(LegalGround.NEXT_SCHOOL);

    private final ExchangeDesk desk = new ExchangeDesk(29);
    private final JdbcClient database = desk.demo.superuser("zorgvuldig");

    /// Of the second parent, as long as it is taken away.
    private final Map<String, Object> address = new HashMap<>();

    @Test
    void the_page_says_who_is_told_by_letter_and_keeps_saying_it() {
        DisclosureId id = desk.prepared(NEXT_SCHOOL, desk.write("Kan naar groep 6."));
        desk.inspected(id, "Wij zijn het eens.");
        assertThat(desk.fix(id)).isInstanceOf(Outcome.Done.class);
        desk.sent(id);
        assertThat(SentText.signature(desk.demo, desk.demo.board(), desk.first.person(), "exchange-given"))
                .startsWith(SentText.school(desk.demo, desk.child) + "\n");
        assertThat(letters(id)).as("everybody has an address").isEmpty();
        assertThat(page("/uitwisseling/" + id)).doesNotContain("Vertel het met een brief");

        takeAddress();
        desk.sent(id);
        assertThat(mails()).as("to who has one, each time").isEqualTo(2);
        assertThat(letters(id)).singleElement().satisfies(letter -> {
            PersonName child = desk.family.children().getFirst().name();
            assertThat(letter.reader()).isEqualTo(desk.family.second().name());
            assertThat(letter.toString()).isEqualTo("[sealed]");
            assertThat(String.join("\n", letter.dutch()))
                    .contains(child.full(), "Iemand, Praktijk", "Observatie")
                    .contains("Weten wat er is geoefend.", "Overstap naar")
                    .contains("De directie van de school", "Autoriteit")
                    .doesNotContain(desk.family.first().name().full())
                    .doesNotContain(desk.family.second().phone());
            assertThat(String.join("\n", letter.english())).contains(child.full(), "Observation");
        });
        assertThat(page("/uitwisseling/" + id))
                .contains("Vertel het met een brief", "Brief aan")
                .contains("1 ouder kreeg hierover geen e-mail");

        giveBack();
        assertThat(letters(id)).as("they were not told, whatever came later").hasSize(1);
        desk.sent(id);
        assertThat(letters(id)).as("told of it by mail").isEmpty();
        desk.stop(id);
    }

    @Test
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    void so_does_the_page_of_what_was_asked_when_an_answer_came(@TempDir Path folder) {
        InquiryId id = AskingTest.prepared(desk, Inquiry.Way.MAIL);
        AskingTest.agree(desk, id);
        Inquiries.Sent.Mailed link = AskingTest.mailed(desk, id);
        InquiryAnswers answers = desk.demo.part(InquiryAnswers.class);
        assertThat(answers.take(link.address(), answer(folder))).isInstanceOf(InquiryAnswers.Answer.Taken.class);
        assertThat(letters(id)).as("everybody has an address").isEmpty();

        takeAddress();
        assertThat(answers.take(link.address(), answer(folder))).isInstanceOf(InquiryAnswers.Answer.Taken.class);
        giveBack();
        assertThat(letters(id)).singleElement().satisfies(letter -> {
            assertThat(letter.reader()).isEqualTo(desk.family.second().name());
            assertThat(String.join("\n", letter.dutch()))
                    .contains("kreeg", "Iemand, Praktijk", "Autoriteit")
                    .doesNotContain(desk.family.first().name().full());
        });
        assertThat(page("/navraag/" + id)).contains("Vertel het met een brief", "1 ouder kreeg hierover geen e-mail");
    }

    /// Before, who had no address was written down as untold of a demand as well.
    @Test
    @Upholds(CONFIDENTIALITY)
    void of_a_demand_there_is_no_letter_whoever_was_written_down_as_untold() {
        DisclosureId id = desk.prepared(
                new DisclosureBasis.Law(LegalGround.OFFICER_OF_JUSTICE), desk.write("Is die dag niet op school."));
        assertThat(desk.demanded(id)).isInstanceOf(Outcome.Done.class);
        assertThat(desk.fix(id)).isInstanceOf(Outcome.Done.class);
        assertThat(desk.send(id, Map.of())).isInstanceOf(Outcome.Done.class);
        int written = database.sql(
                        "update exchange.step set untold = array[:person]::uuid[] where disclosure = :id and what = 'sent'")
                .param("person", desk.second.person().value())
                .param("id", id.value())
                .update();
        assertThat(written).isOne();

        assertThat(letters(id)).isEmpty();
        assertThat(page("/uitwisseling/" + id))
                .contains("U mag hier met niemand over praten")
                .doesNotContain("Vertel het met een brief");
        desk.stop(id);
    }

    private static Path answer(Path folder) {
        return AskingTest.file(folder, SampleDocuments.docx("Leest vlot."));
    }

    private List<GuardianNoticeLetter> letters(InquiryId id) {
        return desk.as(
                desk.head, () -> desk.demo.part(GuardianNoticeLetters.class).list(AskingTest.file(desk, id)));
    }

    private List<GuardianNoticeLetter> letters(DisclosureId id) {
        return desk.as(
                desk.head, () -> desk.demo.part(GuardianNoticeLetters.class).list(desk.file(id)));
    }

    private String page(String path) {
        return desk.demo.signIn("directeur2").get(path).body();
    }

    private long mails() {
        return database.sql("select count(*) from mail.message where addressee = :person and kind = 'exchange-given'")
                .param("person", desk.first.person().value())
                .query(Long.class)
                .single();
    }

    private void takeAddress() {
        address.putAll(database.sql(
                        "select address_hash, directory_hash, sealed_email from identity.account where person = :person")
                .param("person", desk.second.person().value())
                .query()
                .singleRow());
        database.sql(
                        "update identity.account set address_hash = null, directory_hash = null, sealed_email = null where person = :person")
                .param("person", desk.second.person().value())
                .update();
    }

    @AfterEach
    void giveBack() {
        if (!address.isEmpty()) {
            database.sql(
                            "update identity.account set address_hash = :address_hash, directory_hash = :directory_hash, sealed_email = :sealed_email where person = :person")
                    .params(address)
                    .param("person", desk.second.person().value())
                    .update();
        }
    }
}
