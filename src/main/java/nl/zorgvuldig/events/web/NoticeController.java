package nl.zorgvuldig.events.web;

import static nl.zorgvuldig.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.events.Notice;
import nl.zorgvuldig.events.NoticeWish;
import nl.zorgvuldig.events.Notices;
import nl.zorgvuldig.events.Organiser;
import nl.zorgvuldig.events.SchoolEvents;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The head words what the school asks before its events.
@Controller
@RequestMapping(EventController.ADDRESS + "/tekst")
class NoticeController {
    private static final String TEMPLATE = "events/notice";

    private final SchoolEvents events;
    private final Notices notices;
    private final Schools schools;

    NoticeController(SchoolEvents events, Notices notices, Schools schools) {
        this.events = events;
        this.notices = notices;
        this.schools = schools;
    }

    static String address(SchoolId school) {
        return EventController.ADDRESS + "/tekst/" + school;
    }

    /// To the school one heads.
    @GetMapping
    @Upholds(PARENTS_ASKED_BEFORE_EVENTS)
    Page mine() {
        return schools.list().stream()
                .filter(one -> events.places().get(one.id()) == Organiser.HEAD)
                .findFirst()
                .map(one -> Page.of(TEMPLATE, page(one, filled(notices.newest(one.id())))))
                .orElseGet(NoticeController::refused);
    }

    @GetMapping("/{school}")
    Page notice(@PathVariable String school) {
        return find(school)
                .map(one -> Page.of(TEMPLATE, page(one, filled(notices.newest(one.id())))))
                .orElseGet(NoticeController::refused);
    }

    @PostMapping("/{school}")
    Page publish(@PathVariable String school, Form form) {
        Optional<School> found = find(school);
        if (found.isEmpty()) {
            return refused();
        }
        NoticeWish wish = new NoticeWish(
                found.get().id(), form.count("days").orElse(0), form.value("dutch"), form.value("english"));
        return Page.answer(
                notices.publish(wish),
                form,
                "dutch",
                _ -> Page.seeOther(address(found.get().id())),
                () -> Page.again(TEMPLATE, page(found.get(), form)));
    }

    private static Form filled(Notice newest) {
        return Form.empty()
                .with("days", Integer.toString(newest.daysBefore()))
                .with("dutch", newest.dutch())
                .with("english", newest.english());
    }

    private NoticePage page(School school, Form form) {
        List<Notice> all = notices.list(school.id());
        return new NoticePage(
                school, all.getLast(), all.subList(0, all.size() - 1).reversed(), form);
    }

    /// Of a school one does not head one hears what one hears of none.
    private Optional<School> find(String code) {
        return schools.list().stream()
                .filter(one -> one.id().toString().equals(code))
                .filter(one -> events.places().get(one.id()) == Organiser.HEAD)
                .findFirst();
    }

    private static Page refused() {
        return Page.refused(PARENTS_ASKED_BEFORE_EVENTS, Sentence.of("events.no.head"));
    }
}
