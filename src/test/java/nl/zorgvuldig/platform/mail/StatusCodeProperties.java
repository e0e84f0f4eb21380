package nl.zorgvuldig.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.platform.mail.UndeliveredAddress.Reason;

class StatusCodeProperties {
    @Example
    void what_a_server_says_about_an_address_is_told_apart_from_what_it_says_about_us() {
        assertThat(reason("5.1.1")).contains(Reason.UNKNOWN);
        assertThat(reason("5.1.10")).contains(Reason.UNKNOWN);
        assertThat(reason("5.2.1")).contains(Reason.UNKNOWN);
        assertThat(reason("5.2.2")).contains(Reason.FULL);
        assertThat(reason("4.2.2")).contains(Reason.FULL);
        assertThat(reason("5.4.1")).contains(Reason.UNKNOWN);
        assertThat(reason("5.4.4")).contains(Reason.UNKNOWN);
        assertThat(reason("5.4.310")).contains(Reason.UNKNOWN);
        assertThat(reason("5.4.6")).contains(Reason.AWAY);
        assertThat(reason("5.4.7")).contains(Reason.AWAY);
        assertThat(reason("5.4.14")).contains(Reason.AWAY);
        assertThat(reason("5.4.300")).contains(Reason.AWAY);
        assertThat(reason("5.4.316")).contains(Reason.AWAY);
        assertThat(reason("4.4.1")).contains(Reason.AWAY);
        assertThat(reason("4.4.7")).contains(Reason.AWAY);
        assertThat(reason("5.5.0")).contains(Reason.UNKNOWN);
        assertThat(reason("5.0.0")).contains(Reason.UNKNOWN);
        assertThat(reason("4.0.0")).contains(Reason.AWAY);

        for (String other : new String[] {
            "5.1.7", "5.1.8", "5.2.3", "5.2.4", "5.3.4", "5.5.1", "4.5.0", "5.6.0", "5.7.1", "5.7.26", "4.7.0", "2.1.5"
        }) {
            assertThat(reason(other)).as(other).isEmpty();
        }
    }

    @Example
    void the_answer_of_a_server_without_a_status_code_is_understood_by_its_reply_code() {
        assertThat(StatusCode.ofReply(550, "550 no such user")).contains(new StatusCode(5, 1, 1));
        assertThat(StatusCode.ofReply(551, "")).contains(new StatusCode(5, 1, 1));
        assertThat(StatusCode.ofReply(553, "")).contains(new StatusCode(5, 1, 1));
        assertThat(StatusCode.ofReply(552, "552 full")).contains(new StatusCode(5, 2, 2));
        assertThat(StatusCode.ofReply(554, "554 no")).isEmpty();
        for (String about :
                new String[] {"Relay not permitted", "authentication first", "BLOCKED", "spam", "prohibited"}) {
            assertThat(StatusCode.ofReply(550, "550 " + about)).as(about).isEmpty();
        }
        assertThat(StatusCode.ofReply(550, "550 5.7.1 not you")).contains(new StatusCode(5, 7, 1));
    }

    @Property(tries = 300)
    void a_code_is_found_in_any_text(
            @ForAll @IntRange(max = 999) int subject, @ForAll @IntRange(max = 999) int detail) {
        assertThat(StatusCode.find("550 5." + subject + "." + detail + " <a@b.example>: User unknown"))
                .contains(new StatusCode(5, subject, detail));
        assertThat(StatusCode.find("5." + subject + "." + detail + " (bad)"))
                .contains(new StatusCode(5, subject, detail));
    }

    @Property(tries = 1000)
    void any_text_has_an_answer(@ForAll String text) {
        assertThat(StatusCode.find(text).map(code -> code.reason().isPresent() || code.kind() > 1))
                .isIn(Optional.empty(), Optional.of(true));
        assertThat(StatusCode.find("x".repeat(200) + " 5.1.1")).isEmpty();
        assertThat(StatusCode.find("1.2.3 and 10.4.1.1")).isEmpty();
    }

    private static Optional<Reason> reason(String code) {
        return StatusCode.find(code).flatMap(StatusCode::reason);
    }
}
