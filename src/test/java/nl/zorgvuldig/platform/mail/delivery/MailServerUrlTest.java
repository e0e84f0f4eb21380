package nl.zorgvuldig.platform.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.MailMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailServerUrlTest {
    @Test
    void an_address_says_where_and_as_whom() {
        MailServerUrl server = MailServerUrl.smtp("smtp://post%40bestuur:ge%2Fhe+im@mail.invalid:2525");

        assertThat(server.host()).isEqualTo("mail.invalid");
        assertThat(server.port()).isEqualTo(2525);
        assertThat(server.login().orElseThrow().user()).isEqualTo("post@bestuur");
        assertThat(server.login().orElseThrow().password()).isEqualTo("ge/he+im");
    }

    @Test
    void the_usual_ports_need_not_be_said() {
        assertThat(MailServerUrl.smtp("smtp://mail.invalid").port()).isEqualTo(587);
        assertThat(MailServerUrl.smtp("smtps://mail.invalid").port()).isEqualTo(465);
    }

    @Test
    void a_password_leaves_this_machine_only_encrypted() {
        assertThat(MailServerUrl.smtp("smtp://u:p@mail.invalid").properties())
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
        assertThat(MailServerUrl.smtp("smtps://u:p@mail.invalid").properties())
                .containsEntry("mail.transport.protocol", "smtps")
                .containsEntry("mail.smtps.ssl.checkserveridentity", "true");
        assertThat(MailServerUrl.smtp("smtp://127.0.0.1:25").properties())
                .containsEntry("mail.smtp.starttls.required", "false");
    }

    @Test
    void a_password_does_not_print() {
        assertThat(MailServerUrl.smtp("smtp://post:geheim@mail.invalid").toString())
                .doesNotContain("geheim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mail.invalid", "http://u:geheim@mail.invalid", "smtp://", "smtp://u:ge heim@x"})
    void what_is_no_address_is_refused_without_repeating_it(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MailServerUrl.smtp(url))
                .withMessageContaining("ZORGVULDIG_SMTP_URL")
                .withMessageNotContaining("heim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Over\r\nBcc: ander@school.example", "Over\nmorgen", "\u0000"})
    void a_subject_is_one_line(String subject) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MailMessage.of("notice", PersonId.PROGRAM, "noor@school.example", subject, "Dag"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MailMessage.of("notice", PersonId.PROGRAM, subject, "Over", "Dag"));
    }
}
