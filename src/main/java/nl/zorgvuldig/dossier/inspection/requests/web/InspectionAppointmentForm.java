package nl.zorgvuldig.dossier.inspection.requests.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointmentWish;
import nl.zorgvuldig.dossier.inspection.requests.InspectionVenue;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.web.Form;

/// Reads an appointment from a form.
public final class InspectionAppointmentForm {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private InspectionAppointmentForm() {}

    /// Empty when a field is wrong; it is then marked.
    static Optional<InspectionAppointmentWish> read(Form form) {
        Optional<PersonId> supervisor = Id.parse(form.value("supervisor")).map(PersonId::new);
        if (supervisor.isEmpty()) {
            form.wrong("supervisor", "inspection.objection.nobody");
        }
        Optional<LocalDate> day = form.requiredDay("day", "inspection.objection.no_day");
        Optional<LocalTime> time = time(form.value("time"));
        if (time.isEmpty()) {
            form.wrong("time", "inspection.objection.no_time");
        }
        Optional<InspectionVenue> venue = Arrays.stream(InspectionVenue.values())
                .filter(inspectionVenue -> inspectionVenue.code().equals(form.value("venue")))
                .findFirst();
        if (venue.isEmpty()) {
            form.wrong("venue", "inspection.objection.no_venue");
        }
        form.required("where", "inspection.objection.where");
        return form.wrong()
                ? Optional.empty()
                : Optional.of(new InspectionAppointmentWish(
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

    /// How many events the page showed; anything that is not a number counts as a value that never
    /// existed.
    public static int seen(Form form) {
        return form.count("seen").orElse(-1);
    }
}
