package nl.zorgvuldig.privacy.breaches.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.web.Form;

/// A day and a time in two fields of a form: `name` and `nameTime`.
public final class DateTimeForm {
    private static final String TIME = "Time";
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private DateTimeForm() {}

    /// Empty when it could not be read; the form then says so.
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

    /// Whether a moment is the one that was filled in beforehand, to the minute: fields hold no
    /// seconds.
    static Instant keep(Instant typed, Instant known) {
        return Math.abs(Duration.between(known, typed).toSeconds()) < 60
                        && LocalDateTime.ofInstant(known, SchoolDay.ZONE).getMinute()
                                == LocalDateTime.ofInstant(typed, SchoolDay.ZONE)
                                        .getMinute()
                ? known
                : typed;
    }
}
