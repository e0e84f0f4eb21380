package nl.zorgvuldig.platform.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import nl.zorgvuldig.platform.mail.DeliverySetting;
import nl.zorgvuldig.platform.mail.MailMessage;
import nl.zorgvuldig.platform.mail.SentText;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Every message, of whatever kind, says whose it is and where one goes with it.
@Upholds(Clause.WHERE_TO_TURN)
class SignedMailTest extends DeliverySetting {
    @Test
    void every_kind_of_message_names_the_board_and_carries_a_link() throws Exception {
        List<String> kinds = kinds();
        assertThat(kinds).hasSizeGreaterThan(40);
        for (String kind : kinds) {
            send(MailMessage.of(kind, noor, "noor@school.example", "Iets", "Beste Noor,\n\nKijk.\n"));
        }
        send(MailMessage.of("notice", noor, "noor@school.example", "Filmen", "Beste Noor,")
                .at("/filmen"));
        delivery(postman()).deliverDue(board);

        assertThat(received()).hasSize(kinds.size() + 1);
        for (var message : received()) {
            String said = message.getContent().toString().replace("\r\n", "\n").stripTrailing();
            assertThat(said)
                    .contains("\n\n-- \nStichting De Bomen\nhttps://zorgvuldig.example/")
                    .startsWith("Beste Noor,");
            if (message.getSubject().equals("Filmen")) {
                assertThat(said).endsWith("https://zorgvuldig.example/filmen");
            }
        }
    }

    @Test
    void the_school_stands_above_its_board() throws Exception {
        send(MailMessage.of("notice", noor, "noor@school.example", "Iets", "Beste Noor,")
                .from("De Wilg")
                .at("/filmen"));
        send(MailMessage.of("notice", noor, "noor@school.example", "Iets", "Beste Noor,")
                .from("De Es, De Wilg")
                .withoutPage());
        delivery(postman()).deliverDue(board);

        assertThat(received())
                .extracting(message -> SentText.signature(message.getContent().toString()))
                .containsExactlyInAnyOrder(
                        "De Wilg\nStichting De Bomen\nhttps://zorgvuldig.example/filmen",
                        "De Es, De Wilg\nStichting De Bomen");
    }

    @Test
    void who_has_no_account_is_led_to_no_page_that_asks_for_one() throws Exception {
        send(MailMessage.of("notice", noor, "iemand@elders.example", "Iets", "Dag.")
                .withoutPage());
        delivery(postman()).deliverDue(board);

        String said = received()
                .getLast()
                .getContent()
                .toString()
                .replace("\r\n", "\n")
                .stripTrailing();
        assertThat(said).endsWith("\n\n-- \nStichting De Bomen");
    }

    /// All there are: the list of messages has words for each.
    private static List<String> kinds() throws IOException {
        Properties words = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(SignedMailTest.class.getResourceAsStream("/messages/mail.properties")),
                StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words.stringPropertyNames().stream()
                .filter(name -> name.startsWith("mail.kind."))
                .map(name -> name.substring("mail.kind.".length()))
                .sorted()
                .toList();
    }
}
