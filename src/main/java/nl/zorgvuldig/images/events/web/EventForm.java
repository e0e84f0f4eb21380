package nl.zorgvuldig.images.events.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.images.events.EventDraft;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.web.Form;

/// Reads the form of an event.
final class EventForm {
    static final String GROUPS = "groups";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private EventForm() {}

    /// Empty when a field is wrong; the form then carries its errors.
    static Optional<EventDraft> read(SchoolId school, Form form) {
        String title = form.required("title", "events.objection.title");
        Optional<LocalDate> day = form.requiredDay("day", "events.objection.day");
        Optional<LocalTime> time = time(form.value("time"));
        if (time.isEmpty()) {
            form.wrong("time", "events.objection.time");
        }
        List<GroupId> groups = form.values(GROUPS).stream()
                .flatMap(text -> Id.parse(text).stream())
                .map(GroupId::new)
                .toList();
        switch (form.value("scope")) {
            case "school" -> groups = List.of();
            case "groups" -> {
                if (groups.isEmpty()) {
                    form.wrong(GROUPS, "events.objection.no_group");
                }
            }
            default -> form.wrong("scope", "events.objection.scope");
        }
        if (form.wrong()) {
            return Optional.empty();
        }
        return Optional.of(new EventDraft(
                school,
                title,
                day.orElseThrow()
                        .atTime(time.orElseThrow())
                        .atZone(SchoolDay.ZONE)
                        .toInstant(),
                groups,
                form.has("at_once", "on") ? EventDraft.Hurry.AT_ONCE : EventDraft.Hurry.IN_TIME,
                form.has("no_name", "on") ? EventDraft.Naming.NO_NAME : EventDraft.Naming.UNSEEN));
    }

    /// Reads `15:30`, or the common `15.30`.
    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed.replace('.', ':'), TIME));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }
}
