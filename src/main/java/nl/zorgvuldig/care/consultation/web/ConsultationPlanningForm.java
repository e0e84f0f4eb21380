package nl.zorgvuldig.care.consultation.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.care.consultation.Consultation;
import nl.zorgvuldig.care.consultation.ConsultationDraft;
import nl.zorgvuldig.care.consultation.ConsultationKind;
import nl.zorgvuldig.care.consultation.ConsultationTopic;
import nl.zorgvuldig.care.consultation.MeetingPlace;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.web.Form;

/// Reads the form of a consultation, and fills it from one.
final class ConsultationPlanningForm {
    static final String KIND = "soort";
    static final String GROUP = "groep";
    static final String PUPILS = "pupils";
    static final String PEOPLE = "people";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private ConsultationPlanningForm() {}

    static Optional<ConsultationKind> kind(Form form) {
        return Arrays.stream(ConsultationKind.values())
                .filter(array -> array.code().equals(form.value(KIND)))
                .findFirst();
    }

    /// Empty when a field is wrong; it is then marked.
    static Optional<ConsultationDraft> read(ConsultationKind kind, Form form) {
        Optional<LocalDate> day = form.requiredDay("day", "consultation.no.day");
        Optional<LocalTime> time = time(form.value("time"));
        if (time.isEmpty()) {
            form.wrong("time", "consultation.no.time");
        }
        Optional<MeetingPlace> room = Arrays.stream(MeetingPlace.values())
                .filter(place -> place.code().equals(form.value("room")))
                .findFirst();
        if (room.isEmpty()) {
            form.wrong("room", "consultation.no.room");
        }
        if (form.wrong()) {
            return Optional.empty();
        }
        return Optional.of(new ConsultationDraft(
                kind,
                day.orElseThrow()
                        .atTime(time.orElseThrow())
                        .atZone(SchoolDay.ZONE)
                        .toInstant(),
                room.orElseThrow(),
                ids(form, PUPILS).stream().map(PupilId::new).collect(Collectors.toSet()),
                ids(form, PEOPLE).stream().map(PersonId::new).collect(Collectors.toSet()),
                form.has("confidential", "on") ? Confidentiality.CONFIDENTIAL : Confidentiality.ORDINARY));
    }

    private static List<UUID> ids(Form form, String field) {
        return form.values(field).stream()
                .flatMap(text -> Id.parse(text).stream())
                .toList();
    }

    /// `15:30`, or as people write it: `15.30`.
    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed.replace('.', ':'), TIME));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    static Form filled(Consultation consultation, List<ConsultationTopic> topics) {
        Form form = Form.empty()
                .with("day", consultation.day().toString())
                .with(
                        "time",
                        LocalTime.ofInstant(consultation.startsAt(), SchoolDay.ZONE)
                                .format(DateTimeFormatter.ofPattern("HH:mm")))
                .with("room", consultation.room().code())
                .with(
                        PUPILS,
                        topics.stream().map(topic -> topic.pupil().toString()).toList())
                .with(
                        PEOPLE,
                        consultation.people().stream()
                                .map(person -> person.value().toString())
                                .toList());
        return consultation.level() == Confidentiality.CONFIDENTIAL ? form.with("confidential", "on") : form;
    }
}
