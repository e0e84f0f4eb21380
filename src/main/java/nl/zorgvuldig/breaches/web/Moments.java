package nl.zorgvuldig.breaches.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import nl.zorgvuldig.breaches.TypedMoment;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.web.Form;

/// A day and a time in two fields of a form: `name` and `nameTime`.
final class Moments {
    private static final String TIME = "Time";
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private Moments() {}

    /// Empty when it could not be read; the form then says so.
    static Optional<Instant> read(Form form, String name) {
        return switch (TypedMoment.read(form.day(name), form.value(name + TIME))) {
            case TypedMoment.At(Instant at) -> Optional.of(at);
            case TypedMoment.Skipped _ -> {
                form.wrong(name + TIME, "breaches.no.skipped");
                yield Optional.empty();
            }
            case TypedMoment.Unreadable _ -> {
                form.wrong(form.day(name).isEmpty() ? name : name + TIME, "breaches.no.moment");
                yield Optional.empty();
            }
        };
    }

    static Form fill(Form form, String name, Instant moment) {
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
