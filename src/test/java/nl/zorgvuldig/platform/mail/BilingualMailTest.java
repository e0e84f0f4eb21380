package nl.zorgvuldig.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import org.junit.jupiter.api.Test;

/// How a message in two languages is laid out.
class BilingualMailTest {
    private static final PersonId READER = new PersonId(UUID.randomUUID());
    private static final String ADDRESS = "lezer@ouders.example";
    private static final Sentence SUBJECT = Sentence.of("mail.kind.notice");
    private static final Sentence BODY = Sentence.of("mail.kind.rights-answer");

    private final BilingualMail bilingual = new BilingualMail(new MessageCatalog(), "https://zorgvuldig.example/");

    @Test
    void a_message_says_everything_in_dutch_and_then_in_english() {
        MailMessage mail = bilingual.write("notice", READER, ADDRESS, SUBJECT, BODY);

        assertThat(mail.subject()).isEqualTo("Bericht / Notice");
        assertThat(mail.body())
                .isEqualTo("Antwoord op een vraag over gegevens\n\n* * *\n\nAnswer to a question about data");
    }

    @Test
    void the_language_that_comes_first_has_the_subject_alone() {
        MailMessage dutch = bilingual.write(Language.DUTCH, "notice", READER, ADDRESS, SUBJECT, BODY);
        MailMessage english = bilingual.write(Language.ENGLISH, "notice", READER, ADDRESS, SUBJECT, BODY);

        assertThat(dutch.subject()).isEqualTo("Bericht");
        assertThat(dutch.body())
                .isEqualTo("Antwoord op een vraag over gegevens\n\n---\n\nAnswer to a question about data");
        assertThat(english.subject()).isEqualTo("Notice");
        assertThat(english.body())
                .isEqualTo("Answer to a question about data\n\n---\n\nAntwoord op een vraag over gegevens");
    }

    @Test
    void a_link_has_one_slash_after_the_address_of_the_program() {
        assertThat(bilingual.link("/inzage")).isEqualTo("https://zorgvuldig.example/inzage");
    }
}
