package nl.zorgvuldig.privacy.breaches.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.web.Form;

/// A date and a time as two form fields, `name` and `nameTime`.
public final class DateTimeForm {
    private static final String TIME = "Time";
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private DateTimeForm() {}

    /// The moment; empty when it could not be parsed, and the form then says so.
    public static Optional<Instant> read(Form form, String name) {
        return switch (TypedDateTime.read(form.day(name), form.value(name + TIME))) {
            case TypedDateTime.At(Instant at) -> Optional.of(at);
            case TypedDateTime.Skipped _ -> {
                form.wrong(name + TIME, "breaches.no.skipped");
                yield Optional.empty();
            }
            case TypedDateTime.Unreadable _ -> {
                form.wrong(form.day(name).isEmpty() ? name : name + TIME, "breaches.no.moment");
                yield Optional.empty();
            }
        };
    }

    public static Form fill(Form form, String name, Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, SchoolDay.ZONE);
        return form.with(name, local.toLocalDate().toString()).with(name + TIME, HOUR.format(local));
    }

    /// The known moment when the typed one equals it to the minute, since fields hold no seconds;
    /// else the typed moment.
    static Instant keep(Instant typed, Instant known) {
        return Math.abs(Duration.between(known, typed).toSeconds()) < 60
                        && LocalDateTime.ofInstant(known, SchoolDay.ZONE).getMinute()
                                == LocalDateTime.ofInstant(typed, SchoolDay.ZONE)
                                        .getMinute()
                ? known
                : typed;
    }
}
