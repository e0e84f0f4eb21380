package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.exchange.disclosures.DisclosureId;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.inquiries.Inquiry;
import nl.zorgvuldig.exchange.inquiries.InquiryId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// A support coordinator prepares what the head sends: the pages say so, and offer nothing else.
@Upholds(OTHER_FILES_WITH_DIRECTION)
class CoordinatorPagesTest {
    private final ExchangeDesk desk = new ExchangeDesk("directeur", 53);

    @Test
    void what_can_go_is_the_heads_to_send_and_the_coordinators_to_look_at() {
        DisclosureId id = desk.prepared(new DisclosureBasis.Consent(), desk.write("Leest vlot."));
        desk.fix(id);
        desk.work();
        assertThat(page("ib", "/uitwisseling/" + id)).doesNotContain("De directie verstuurt");
        desk.answer(desk.first, id, ConsentChoice.GRANTED);
        desk.answer(desk.second, id, ConsentChoice.GRANTED);

        assertThat(page("ib", "/uitwisseling/" + id))
                .contains("2 van 2 zei ja", "De directie verstuurt dit.")
                .doesNotContain("/versturen");
        assertThat(page("directeur", "/uitwisseling/" + id))
                .contains("/versturen")
                .doesNotContain("De directie verstuurt");
        assertThat(page("ib", "/")).doesNotContain("/uitwisseling/" + id);
        assertThat(page("directeur", "/")).contains("/uitwisseling/" + id, "Verstuur de gegevens");

        desk.sent(id);
        assertThat(page("ib", "/uitwisseling/" + id))
                .contains("De directie heeft dit verstuurd.")
                .doesNotContain("De directie verstuurt");
        desk.stop(id);
    }

    @Test
    void a_question_to_which_everybody_said_yes_waits_for_the_head_and_not_for_consent() {
        InquiryId id = AskingTest.prepared(desk, Inquiry.Way.LETTER);
        assertThat(page("ib", "/navraag/" + id)).contains("Wacht op toestemming");
        AskingTest.agree(desk, id);
        assertThat(page("ib", "/navraag/" + id))
                .contains("2 van 2 zei ja", "Klaar om te versturen", "De directie verstuurt")
                .doesNotContain("Wacht op toestemming", "/versturen");
        assertThat(page("directeur", "/navraag/" + id)).contains("Klaar om te versturen", "/versturen");

        AskingTest.send(desk, id);
        assertThat(page("ib", "/navraag/" + id))
                .contains("De vraag is verstuurd.")
                .doesNotContain("De directie verstuurt");
        AskingTest.stop(desk, id);
    }

    private String page(String handle, String path) {
        return desk.demo.signIn(handle).get(path).body();
    }
}
