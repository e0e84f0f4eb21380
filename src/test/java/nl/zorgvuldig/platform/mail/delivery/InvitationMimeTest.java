package nl.zorgvuldig.platform.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import java.nio.charset.StandardCharsets;
import nl.zorgvuldig.platform.mail.DeliverySetting;
import nl.zorgvuldig.platform.mail.MailAttachment;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// An invitation arrives as calendars take it over (RFC 6047): another form of the text, and once
/// more as a file.
@Upholds(Clause.TALKS_END_IN_AGREEMENTS)
class InvitationMimeTest extends DeliverySetting {
    private static final String CALENDAR = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n";

    @Test
    void a_calendar_is_a_form_of_the_message_and_a_file_beside_it() throws Exception {
        send(mail().with(new MailAttachment(
                "overleg.ics",
                "text/calendar; charset=UTF-8; method=REQUEST",
                CALENDAR.getBytes(StandardCharsets.UTF_8))));
        delivery(postman()).deliverDue(board);

        Multipart whole = (Multipart) received().getFirst().getContent();
        assertThat(type(whole.getContentType()).getSubType()).isEqualTo("mixed");
        assertThat(whole.getCount()).isEqualTo(2);

        Multipart either = (Multipart) whole.getBodyPart(0).getContent();
        assertThat(type(either.getContentType()).getSubType()).isEqualTo("alternative");
        assertThat(either.getCount()).isEqualTo(2);
        assertThat(type(either.getBodyPart(0).getContentType()).match("text/plain"))
                .isTrue();
        assertThat(either.getBodyPart(0).getContent().toString()).contains("Tot morgen.");
        BodyPart calendar = either.getBodyPart(1);
        ContentType said = type(calendar.getContentType());
        assertThat(said.match("text/calendar")).isTrue();
        assertThat(said.getParameter("method")).isEqualTo("REQUEST");
        assertThat(said.getParameter("charset")).isEqualToIgnoringCase("UTF-8");
        assertThat(calendar.getDisposition()).as("shown in its place").isNull();
        assertThat(text(calendar)).isEqualTo(CALENDAR);

        BodyPart file = whole.getBodyPart(1);
        assertThat(type(file.getContentType()).match("application/ics")).isTrue();
        assertThat(file.getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(file.getFileName()).isEqualTo("overleg.ics");
        assertThat(text(file)).isEqualTo(CALENDAR);
    }

    private static ContentType type(String header) throws Exception {
        return new ContentType(header);
    }

    private static String text(BodyPart part) throws Exception {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
