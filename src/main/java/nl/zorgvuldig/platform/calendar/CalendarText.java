package nl.zorgvuldig.platform.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Classification;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;

/// A calendar as calendar programs read it (RFC 5545, and RFC 7986 for its name and how often to
/// fetch it). Moments are in UTC and days have no zone, so that neither depends on what a program
/// knows of summer time.
final class CalendarText {
    /// What makes an id of ours one of the world.
    private static final String OURS = "@zorgvuldig";

    private static final String PRODUCT = "-//Zorgvuldig//NL";
    private static final int HOURS = 12;

    private CalendarText() {}

    /// Calendar of one person.
    ///
    /// @param words in which it is written
    /// @param root address of the program, without a slash at its end
    static String write(Collection<CalendarItem> items, LocalizedMessages words, String root, Instant now) {
        ICalendar calendar = calendar(Method.publish());
        calendar.setName(words.say("web.brand"));
        calendar.addExperimentalProperty("X-WR-CALNAME", words.say("web.brand"));
        calendar.setRefreshInterval(
                biweekly.util.Duration.builder().hours(HOURS).build());
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT" + HOURS + "H");
        items.stream()
                .sorted(CalendarItem.ORDER)
                .map(item -> personal(event(item, words, root, now)))
                .forEach(calendar::addEvent);
        return Biweekly.write(calendar).go();
    }

    /// What a message is sent with to one person (RFC 5546).
    static String write(Method method, VEvent event) {
        ICalendar calendar = calendar(method);
        calendar.addEvent(event);
        return Biweekly.write(calendar).go();
    }

    private static ICalendar calendar(Method method) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(method);
        return calendar;
    }

    private static VEvent personal(VEvent event) {
        event.setClassification(Classification.private_());
        return event;
    }

    static VEvent event(CalendarItem item, LocalizedMessages words, String root, Instant now) {
        VEvent event = new VEvent();
        event.setUid(item.id() + OURS);
        event.setSequence(item.revision());
        event.setDateTimeStamp(Date.from(now));
        event.setSummary(words.say(item.title()));
        item.place().ifPresent(place -> event.setLocation(words.say(place)));
        event.setUrl(root + item.path());
        switch (item.time()) {
            case CalendarTime.At(Instant start, Duration length) -> {
                event.setDateStart(Date.from(start));
                event.setDateEnd(Date.from(start.plus(length)));
            }
            case CalendarTime.On(LocalDate day) -> {
                event.setDateStart(new DateStart(date(day)));
                event.setDateEnd(new DateEnd(date(day.plusDays(1))));
                event.setTransparency(true);
            }
        }
        return event;
    }

    private static ICalDate date(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
