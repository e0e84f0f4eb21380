package nl.zorgvuldig.platform.web.language;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;

/// Messages of the program in one language: by key, with days, moments and numbers as people say
/// them. Days and moments are in Europe/Amsterdam.
public final class LocalizedMessages {
    private final Language language;
    private final Map<String, MessageTemplate> messages;
    private final DateTimeFormatter day;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter near;
    private final DateTimeFormatter inYear;
    private final DateTimeFormatter time;

    LocalizedMessages(Language language, Map<String, MessageTemplate> messages) {
        this.language = language;
        this.messages = messages;
        this.day = DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale());
        this.weekday = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", language.locale());
        this.near = DateTimeFormatter.ofPattern("EE d MMMM", language.locale());
        this.inYear = DateTimeFormatter.ofPattern("d MMM", language.locale());
        this.time = DateTimeFormatter.ofPattern(
                switch (language) {
                    case DUTCH -> "HH.mm 'uur'";
                    case ENGLISH -> "HH:mm";
                },
                language.locale());
    }

    public Language language() {
        return language;
    }

    /// @throws IllegalArgumentException when there is no such message, or it needs more values than
    ///     given
    public String say(String key, Object... values) {
        return say(key, List.of(values));
    }

    /// @throws IllegalArgumentException as [#say(String, Object...)]
    public String say(Sentence sentence) {
        return say(sentence.key(), sentence.gaps());
    }

    public boolean has(String key) {
        return messages.containsKey(key);
    }

    /// `24 nov`, where the year stands above it.
    public String dayInYear(LocalDate date) {
        return inYear.format(date);
    }

    /// `24 november 2026`
    public String date(LocalDate date) {
        return day.format(date);
    }

    /// `dinsdag 24 november 2026`
    public String weekday(LocalDate date) {
        return weekday.format(date);
    }

    /// `di 24 november`, for a day of which the year is clear
    public String day(LocalDate date) {
        return near.format(date);
    }

    /// `14.03 uur`
    public String time(Instant moment) {
        return time.format(moment.atZone(SchoolDay.ZONE));
    }

    /// `24 november 2026, 14.03 uur`
    public String moment(Instant moment) {
        return date(SchoolDay.of(moment)) + ", " + time(moment);
    }

    /// `van 24 augustus 2026 tot en met 31 juli 2027`, `alleen op 24 augustus 2026`, or `sinds 24
    /// augustus 2026` when the end is not known
    public String period(Period period) {
        if (period.open()) {
            return say("web.period.since", period.from());
        }
        return period.from().equals(period.until())
                ? say("web.period.day", period.from())
                : say("web.period.between", period.from(), period.until());
    }

    /// `1.284`
    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /// For tests.
    public Set<String> keys() {
        return messages.keySet();
    }

    int gaps(String key) {
        return template(key).gaps();
    }

    private MessageTemplate template(String key) {
        MessageTemplate template = messages.get(key);
        if (template == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + language);
        }
        return template;
    }

    private String say(String key, List<Object> values) {
        MessageTemplate template = template(key);
        if (template.gaps() > values.size()) {
            throw new IllegalArgumentException(key + " asks for " + template.gaps() + " values");
        }
        return template.whole().orElseGet(() -> filled(template, values));
    }

    private String filled(MessageTemplate template, List<Object> values) {
        StringBuilder said = new StringBuilder();
        for (MessageTemplate.Part part : template.parts()) {
            switch (part) {
                case MessageTemplate.Part.Text text -> said.append(text.text());
                case MessageTemplate.Part.Gap gap -> said.append(value(values.get(gap.index())));
                case MessageTemplate.Part.Plural plural ->
                    said.append(one(values.get(plural.index())) ? plural.one() : plural.other());
            }
        }
        return said.toString();
    }

    private static boolean one(Object value) {
        return value instanceof Number number && number.longValue() == 1;
    }

    private String value(Object value) {
        return switch (value) {
            case Sentence sentence -> say(sentence);
            case LocalDate date -> date(date);
            case Instant moment -> moment(moment);
            case Period period -> period(period);
            case PersonName name -> name.full();
            case Integer number -> number(number);
            case Long number -> number(number);
            default -> value.toString();
        };
    }
}
