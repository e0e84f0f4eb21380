package nl.zorgvuldig.images.events.web;

import static nl.zorgvuldig.platform.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.images.events.EventDraft;
import nl.zorgvuldig.images.events.EventRole;
import nl.zorgvuldig.images.events.SchoolEventId;
import nl.zorgvuldig.images.events.SchoolEvents;
import nl.zorgvuldig.images.events.notices.EventNotices;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Events of a school, for its staff and the board; making one.
@Controller
@RequestMapping(EventController.ADDRESS)
class EventController {
    static final String ADDRESS = "/activiteiten";
    private static final String FORM = "images/events/new";

    private final SchoolEvents events;
    private final EventNotices notices;
    private final Schools schools;
    private final Clock clock;

    EventController(SchoolEvents events, EventNotices notices, Schools schools, Clock clock) {
        this.events = events;
        this.notices = notices;
        this.schools = schools;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(PARENTS_ASKED_BEFORE_EVENTS)
    Page events() {
        Map<SchoolId, EventRole> places = events.places();
        if (places.isEmpty()) {
            return refused();
        }
        Map<SchoolId, School> known = schools.list().stream().collect(Collectors.toMap(School::id, school -> school));
        Map<Boolean, List<EventsPage.Row>> rows = events.list().stream()
                .map(file ->
                        new EventsPage.Row(file, name(known.get(file.request().school()))))
                .collect(Collectors.partitioningBy(row -> row.file().state().over()));
        return Page.of(
                "images/events/events",
                new EventsPage(
                        rows.getOrDefault(false, List.of()),
                        rows.getOrDefault(true, List.of()).reversed(),
                        known.values().stream()
                                .filter(school -> makes(places.get(school.id())))
                                .sorted(Comparator.comparing(School::name))
                                .toList(),
                        places.containsValue(EventRole.HEAD)));
    }

    @GetMapping("/nieuw")
    Page fresh(@RequestParam(required = false, defaultValue = "") String school) {
        return place(school)
                .map(each ->
                        Page.of(FORM, page(each, Form.empty().numbered(clock).with("scope", "school"))))
                .orElseGet(EventController::refused);
    }

    @PostMapping("/nieuw")
    Page make(SignedInUser who, Form form) {
        Optional<School> school = place(form.value("school"));
        if (school.isEmpty()) {
            return refused();
        }
        Optional<FormId> number = form.number("title");
        Optional<EventDraft> wish = EventForm.read(school.get().id(), form);
        if (form.wrong() || wish.isEmpty() || number.isEmpty()) {
            return Page.again(FORM, page(school.get(), form));
        }
        SchoolEventId id =
                new SchoolEventId(number.get().makes(who.person(), school.get().id()));
        Outcome<SchoolEventId> made = events.make(id, wish.get());
        if (made instanceof Outcome.NotFound<SchoolEventId>) {
            return refused();
        }
        return Page.answer(
                made,
                form,
                "title",
                event -> Page.seeOther(ADDRESS + "/" + event),
                () -> Page.again(FORM, page(school.get(), form)));
    }

    /// The requested school, or the first at which the person makes or proposes events.
    private Optional<School> place(String wanted) {
        Map<SchoolId, EventRole> places = events.places();
        return schools.list().stream()
                .filter(school -> makes(places.get(school.id())))
                .filter(school -> wanted.isEmpty() || school.id().toString().equals(wanted))
                .findFirst();
    }

    private EventFormPage page(School school, Form form) {
        LocalDate today = SchoolDay.today(clock);
        LocalDate day = form.day("day").orElse(today);
        int days = notices.newest(school.id()).daysBefore();
        return new EventFormPage(
                school,
                events.places().getOrDefault(school.id(), EventRole.COLLEAGUE),
                events.groups(school.id(), day).stream()
                        .map(group -> Form.Option.of(group.id().toString(), group.shortName()))
                        .toList(),
                days,
                form.day("day").isPresent() && day.minusDays(days).isBefore(today),
                form);
    }

    private static boolean makes(@Nullable EventRole organiser) {
        return organiser == EventRole.HEAD || organiser == EventRole.COLLEAGUE;
    }

    private static String name(@Nullable School school) {
        return school == null ? "" : school.name();
    }

    static Page refused() {
        return Page.refused(PARENTS_ASKED_BEFORE_EVENTS, Sentence.of("events.refused"));
    }
}
