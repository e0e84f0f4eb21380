package nl.zorgvuldig.care.experts.consultations.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.web.Form;

/// Reads day and time of a meeting from a form.
final class ExpertMeetingForm {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private ExpertMeetingForm() {}

    /// Empty when a field is wrong; it is then marked.
    static Optional<Instant> read(Form form) {
        Optional<LocalDate> day = form.requiredDay("day", "expertise.no.day");
        Optional<LocalTime> time = time(form.value("time"));
        if (time.isEmpty()) {
            form.wrong("time", "expertise.no.time");
        }
        return day.flatMap(
                each -> time.map(at -> each.atTime(at).atZone(SchoolDay.ZONE).toInstant()));
    }

    /// `15:30`, or as people write it: `15.30`.
    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed.replace('.', ':'), TIME));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }
}
