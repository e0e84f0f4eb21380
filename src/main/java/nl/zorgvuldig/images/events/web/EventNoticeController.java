package nl.zorgvuldig.images.events.web;

import static nl.zorgvuldig.platform.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.images.events.EventRole;
import nl.zorgvuldig.images.events.SchoolEvents;
import nl.zorgvuldig.images.events.notices.EventNotice;
import nl.zorgvuldig.images.events.notices.EventNotices;
import nl.zorgvuldig.images.events.notices.EventNotices.EventNoticeDraft;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Lets the head write the notice of the school.
@Controller
@RequestMapping(EventController.ADDRESS + "/tekst")
class EventNoticeController {
    private static final String TEMPLATE = "images/events/notice";

    private final SchoolEvents events;
    private final EventNotices notices;
    private final Schools schools;

    EventNoticeController(SchoolEvents events, EventNotices notices, Schools schools) {
        this.events = events;
        this.notices = notices;
        this.schools = schools;
    }

    static String address(SchoolId school) {
        return EventController.ADDRESS + "/tekst/" + school;
    }

    /// Redirects to the school one heads.
    @GetMapping
    @Upholds(PARENTS_ASKED_BEFORE_EVENTS)
    Page mine() {
        return schools.list().stream()
                .filter(school -> events.places().get(school.id()) == EventRole.HEAD)
                .findFirst()
                .map(school -> Page.of(TEMPLATE, page(school, filled(notices.newest(school.id())))))
                .orElseGet(EventNoticeController::refused);
    }

    @GetMapping("/{school}")
    Page notice(@PathVariable String school) {
        return find(school)
                .map(each -> Page.of(TEMPLATE, page(each, filled(notices.newest(each.id())))))
                .orElseGet(EventNoticeController::refused);
    }

    @PostMapping("/{school}")
    Page publish(@PathVariable String school, Form form) {
        Optional<School> found = find(school);
        if (found.isEmpty()) {
            return refused();
        }
        EventNoticeDraft wish = new EventNoticeDraft(
                found.get().id(), form.count("days").orElse(0), form.value("dutch"), form.value("english"));
        return Page.answer(
                notices.publish(wish),
                form,
                "dutch",
                _ -> Page.seeOther(address(found.get().id())),
                () -> Page.again(TEMPLATE, page(found.get(), form)));
    }

    private static Form filled(EventNotice newest) {
        return Form.empty()
                .with("days", Integer.toString(newest.daysBefore()))
                .with("dutch", newest.dutch())
                .with("english", newest.english());
    }

    private EventNoticePage page(School school, Form form) {
        List<EventNotice> all = notices.list(school.id());
        return new EventNoticePage(
                school, all.getLast(), all.subList(0, all.size() - 1).reversed(), form);
    }

    /// The school; the same answer for a school one does not head as for an unknown one.
    private Optional<School> find(String code) {
        return schools.list().stream()
                .filter(school -> school.id().toString().equals(code))
                .filter(school -> events.places().get(school.id()) == EventRole.HEAD)
                .findFirst();
    }

    private static Page refused() {
        return Page.refused(PARENTS_ASKED_BEFORE_EVENTS, Sentence.of("events.no.head"));
    }
}
