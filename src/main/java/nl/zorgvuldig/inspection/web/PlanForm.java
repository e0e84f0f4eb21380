package nl.zorgvuldig.inspection.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import nl.zorgvuldig.inspection.PlanWish;
import nl.zorgvuldig.inspection.Venue;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.web.Form;

/// Reads an appointment from a form.
final class PlanForm {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private PlanForm() {}

    /// Empty when a field is wrong; it is then marked.
    static Optional<PlanWish> read(Form form) {
        Optional<PersonId> supervisor = Id.parse(form.value("supervisor")).map(PersonId::new);
        if (supervisor.isEmpty()) {
            form.wrong("supervisor", "inspection.objection.nobody");
        }
        Optional<LocalDate> day = form.requiredDay("day", "inspection.objection.no_day");
        Optional<LocalTime> time = time(form.value("time"));
        if (time.isEmpty()) {
            form.wrong("time", "inspection.objection.no_time");
        }
        Optional<Venue> venue = Arrays.stream(Venue.values())
                .filter(one -> one.code().equals(form.value("venue")))
                .findFirst();
        if (venue.isEmpty()) {
            form.wrong("venue", "inspection.objection.no_venue");
        }
        form.required("where", "inspection.objection.where");
        return form.wrong()
                ? Optional.empty()
                : Optional.of(new PlanWish(
                        supervisor.orElseThrow(),
                        day.orElseThrow(),
                        time.orElseThrow(),
                        venue.orElseThrow(),
                        form.value("where")));
    }

    /// `15:30`, or as people write it: `15.30`.
    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed.replace('.', ':'), TIME));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    /// How many steps the page showed; anything else than a number is what never was.
    static int seen(Form form) {
        return form.count("seen").orElse(-1);
    }
}
