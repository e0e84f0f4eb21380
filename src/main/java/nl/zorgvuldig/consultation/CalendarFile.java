package nl.zorgvuldig.consultation;

import static java.nio.charset.StandardCharsets.UTF_8;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.util.Duration;
import java.util.Date;
import nl.zorgvuldig.mail.Attachment;

/// A consultation as a calendar reads it (iCalendar, RFC 5545): the same event through all its
/// changes. What it is called, when and where; nothing of whom it is about.
///
/// @param title with the group, without a pupil
/// @param page where the rest stands, for who signs in
record CalendarFile(String title, String page) {
    private static final int MINUTES = 60;

    Attachment of(Consultation one, String room) {
        VEvent event = event(one);
        event.setLocation(room);
        event.setStatus(Status.confirmed());
        return file(event, Method.publish());
    }

    Attachment cancelled(Consultation one) {
        VEvent event = event(one);
        event.setStatus(Status.cancelled());
        return file(event, Method.cancel());
    }

    private VEvent event(Consultation one) {
        VEvent event = new VEvent();
        event.setUid(one.id() + "@zorgvuldig");
        event.setSequence(one.revision());
        event.setSummary(title);
        event.setUrl(page);
        event.setDateStart(Date.from(one.startsAt()));
        event.setDuration(Duration.builder().minutes(MINUTES).build());
        return event;
    }

    private static Attachment file(VEvent event, Method method) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Zorgvuldig//NL");
        calendar.setMethod(method);
        calendar.addEvent(event);
        return new Attachment(
                "overleg.ics",
                "text/calendar; charset=UTF-8; method=" + method.getValue(),
                Biweekly.write(calendar).go().getBytes(UTF_8));
    }
}
