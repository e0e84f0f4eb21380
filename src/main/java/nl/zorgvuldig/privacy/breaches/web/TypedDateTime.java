package nl.zorgvuldig.privacy.breaches.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.SchoolDay;

/// A date and a time as typed, by the clock on the wall. When the clocks go back one hour occurs
/// twice; the first is meant, so that no deadline here becomes shorter than it should be. When
/// they go forward one hour does not exist.
public sealed interface TypedDateTime {
    /// @param at the moment that is meant
    record At(Instant at) implements TypedDateTime {}

    /// No such time on that day: the clock skipped it.
    record Skipped() implements TypedDateTime {}

    record Unreadable() implements TypedDateTime {}

    static TypedDateTime read(Optional<LocalDate> day, String time) {
        Optional<LocalTime> hour = hour(time);
        if (day.isEmpty() || hour.isEmpty()) {
            return new Unreadable();
        }
        LocalDateTime local = day.get().atTime(hour.get());
        List<ZoneOffset> offsets = SchoolDay.ZONE.getRules().getValidOffsets(local);
        return offsets.isEmpty() ? new Skipped() : new At(local.toInstant(offsets.getFirst()));
    }

    /// The time as browsers send it (`08:30`) or people type it (`8.30`).
    private static Optional<LocalTime> hour(String time) {
        String text = time.replace('.', ':');
        if (!text.matches("\\d{1,2}:\\d{2}(:\\d{2})?")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(text.indexOf(':') == 1 ? "0" + text : text));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }
}
