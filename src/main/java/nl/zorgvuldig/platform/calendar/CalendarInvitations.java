package nl.zorgvuldig.platform.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import biweekly.component.VEvent;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Status;
import java.time.Clock;
import nl.zorgvuldig.platform.mail.BilingualMail;
import nl.zorgvuldig.platform.mail.MailAttachment;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Invitations that go with a message (RFC 5546): to one person, the same event through all its
/// changes, which a calendar removes when it is called off. For appointments of which every change is
/// mailed. Neither pupils nor the others who come are in it.
@Component
public final class CalendarInvitations {
    private final MessageCatalog languages;
    private final BilingualMail addresses;
    private final String organizer;
    private final Clock clock;

    /// @param organizer the address messages are sent from: a calendar refuses a change from another
    CalendarInvitations(
            MessageCatalog languages,
            BilingualMail addresses,
            @Value("${zorgvuldig.mail.from}") String organizer,
            Clock clock) {
        this.languages = languages;
        this.addresses = addresses;
        this.organizer = organizer;
        this.clock = clock;
    }

    /// For an appointment that was made or moved.
    ///
    /// @param file name of the attachment
    /// @param reader whose address is `email`
    public MailAttachment request(String file, CalendarItem item, String reader, String email) {
        VEvent event = event(item, reader, email);
        event.setStatus(Status.confirmed());
        return attachment(file, Method.request(), event);
    }

    /// For an appointment that is off, or to which this reader need not come any more.
    ///
    /// @param item with a revision higher than any that was sent
    public MailAttachment cancel(String file, CalendarItem item, String reader, String email) {
        VEvent event = event(item, reader, email);
        event.setStatus(Status.cancelled());
        return attachment(file, Method.cancel(), event);
    }

    private VEvent event(CalendarItem item, String reader, String email) {
        VEvent event = CalendarText.event(item, languages.in(Language.DUTCH), addresses.link(""), clock.instant());
        event.setOrganizer(organizer);
        Attendee attendee = new Attendee(reader, email);
        attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
        attendee.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
        attendee.setRsvp(false);
        event.addAttendee(attendee);
        return event;
    }

    private static MailAttachment attachment(String file, Method method, VEvent event) {
        return new MailAttachment(
                file,
                "text/calendar; charset=UTF-8; method=" + method.getValue(),
                CalendarText.write(method, event).getBytes(UTF_8));
    }
}
