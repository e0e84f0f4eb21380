package nl.zorgvuldig.care.medical.viewings.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import nl.zorgvuldig.care.medical.viewings.ViewingAnswer;
import nl.zorgvuldig.care.medical.viewings.ViewingPlace;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointmentWish;
import nl.zorgvuldig.dossier.inspection.requests.InspectionVenue;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.web.Form;

/// Reads the doctor's forms about a request.
final class ViewingForms {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private ViewingForms() {}

    /// Empty when a field is wrong; it is then marked.
    static Optional<InspectionAppointmentWish> plan(Form form, PersonId doctor) {
        Optional<LocalDate> day = form.requiredDay("day", "inspection.objection.no_day");
        Optional<LocalTime> time = time(form.value("time"));
        if (time.isEmpty()) {
            form.wrong("time", "inspection.objection.no_time");
        }
        Optional<ViewingPlace> place = Arrays.stream(ViewingPlace.values())
                .filter(viewingPlace -> viewingPlace.code().equals(form.value("place")))
                .findFirst();
        if (place.isEmpty()) {
            form.wrong("place", "medical.viewing.objection.no_place");
        }
        return form.wrong()
                ? Optional.empty()
                : Optional.of(new InspectionAppointmentWish(
                        doctor,
                        day.orElseThrow(),
                        time.orElseThrow(),
                        InspectionVenue.SCHOOL,
                        place.orElseThrow().code()));
    }

    /// `15:30`, or as people write it: `15.30`.
    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed.replace('.', ':'), TIME));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    static Optional<ViewingAnswer> answer(Form form) {
        Optional<ViewingAnswer> answer = Arrays.stream(ViewingAnswer.values())
                .filter(viewingAnswer -> viewingAnswer.code().equals(form.value("answer")))
                .findFirst();
        if (answer.isEmpty()) {
            form.wrong("answer", "medical.viewing.objection.no_answer");
        }
        return answer;
    }

    static Form seen(RequestFile file) {
        return Form.empty().with("seen", Integer.toString(file.history().size()));
    }

    /// How many events the page showed; anything that is not a number counts as a value that never
    /// existed.
    static int seen(Form form) {
        return form.count("seen").orElse(-1);
    }
}
