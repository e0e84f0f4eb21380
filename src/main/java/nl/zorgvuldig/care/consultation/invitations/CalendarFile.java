package nl.zorgvuldig.care.consultation.invitations;

import static java.nio.charset.StandardCharsets.UTF_8;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Status;
import java.time.Duration;
import java.util.Date;
import nl.zorgvuldig.care.consultation.Consultation;
import nl.zorgvuldig.platform.mail.MailAttachment;

/// A consultation as a calendar reads it (RFC 5545): an invitation (RFC 5546) to one person, the
/// same event through all its changes, which a calendar removes when it is cancelled. Contains
/// title, time and place; not the pupils it is about, nor the other participants.
///
/// @param title with the group, without a pupil
/// @param page address of the rest, after signing in
/// @param organizer the address the message is sent from: a calendar refuses a change from another
record CalendarFile(String title, String page, String organizer) {
    private static final Duration LENGTH = Duration.ofHours(1);

    /// @param reader whose address is `email`
    MailAttachment of(Consultation consultation, String room, String reader, String email) {
        VEvent event = event(consultation, reader, email);
        event.setLocation(room);
        event.setStatus(Status.confirmed());
        return file(event, Method.request());
    }

    MailAttachment cancelled(Consultation consultation, String reader, String email) {
        VEvent event = event(consultation, reader, email);
        event.setStatus(Status.cancelled());
        return file(event, Method.cancel());
    }

    private VEvent event(Consultation consultation, String reader, String email) {
        VEvent event = new VEvent();
        event.setUid(consultation.id() + "@zorgvuldig");
        event.setSequence(consultation.revision());
        event.setSummary(title);
        event.setUrl(page);
        event.setDateStart(Date.from(consultation.startsAt()));
        event.setDateEnd(Date.from(consultation.startsAt().plus(LENGTH)));
        event.setOrganizer(organizer);
        Attendee attendee = new Attendee(reader, email);
        attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
        attendee.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
        attendee.setRsvp(false);
        event.addAttendee(attendee);
        return event;
    }

    private static MailAttachment file(VEvent event, Method method) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Zorgvuldig//NL");
        calendar.setMethod(method);
        calendar.addEvent(event);
        return new MailAttachment(
                "overleg.ics",
                "text/calendar; charset=UTF-8; method=" + method.getValue(),
                Biweekly.write(calendar).go().getBytes(UTF_8));
    }
}
