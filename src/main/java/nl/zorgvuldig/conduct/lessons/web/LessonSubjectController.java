package nl.zorgvuldig.conduct.lessons.web;

import static nl.zorgvuldig.platform.policy.Clause.PUPILS_TAUGHT_SOCIAL_MEDIA;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import nl.zorgvuldig.conduct.lessons.LessonSubject;
import nl.zorgvuldig.conduct.lessons.LessonSubjectId;
import nl.zorgvuldig.conduct.lessons.LessonSubjects;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Lets the board maintain the list of subjects.
@Controller("lessonSubjectController")
@RequestMapping(LessonSubjectController.ADDRESS)
class LessonSubjectController {
    static final String ADDRESS = LessonOverviewController.ADDRESS + "/onderwerpen";
    private static final String LIST = "conduct/lessons/subjects";
    private static final String ONE = "conduct/lessons/subject";

    private final LessonSubjects subjects;
    private final LessonReaders readers;
    private final Clock clock;

    LessonSubjectController(LessonSubjects subjects, LessonReaders readers, Clock clock) {
        this.subjects = subjects;
        this.readers = readers;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
    Page list(SignedInUser who) {
        return readers.board(who) ? Page.of(LIST, page(Form.empty().numbered(clock))) : refused();
    }

    @PostMapping
    @Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
    Page add(SignedInUser who, Form form) {
        if (!readers.board(who)) {
            return refused();
        }
        return add(who, Optional.empty(), form, () -> Page.again(LIST, page(form.numbered(clock))));
    }

    @GetMapping("/{subject}")
    Page change(@PathVariable String subject, SignedInUser who) {
        return readers.board(who)
                ? find(subject)
                        .map(lessonSubject -> Page.of(
                                ONE,
                                new LessonSubjectPage(
                                        lessonSubject,
                                        Form.empty()
                                                .numbered(clock)
                                                .with("title", lessonSubject.title())
                                                .with("aim", lessonSubject.aim()))))
                        .orElseGet(Page::notFound)
                : refused();
    }

    @PostMapping("/{subject}")
    @Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
    Page change(@PathVariable String subject, SignedInUser who, Form form) {
        if (!readers.board(who)) {
            return refused();
        }
        return find(subject)
                .map(lessonSubject -> add(
                        who,
                        Optional.of(lessonSubject.id()),
                        form,
                        () -> Page.again(ONE, new LessonSubjectPage(lessonSubject, form.numbered(clock)))))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/{subject}/weg")
    @Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
    Page end(@PathVariable String subject, SignedInUser who) {
        if (!readers.board(who)) {
            return refused();
        }
        return find(subject)
                .map(lessonSubject -> {
                    subjects.end(lessonSubject.id());
                    return Page.seeOther(ADDRESS);
                })
                .orElseGet(Page::notFound);
    }

    private Page add(SignedInUser who, Optional<LessonSubjectId> replaces, Form form, Supplier<Page> again) {
        return form.number("title")
                .map(number -> new LessonSubjectId(number.makes(who.person(), who.board())))
                .map(id -> Page.answer(
                        subjects.add(id, replaces, form.value("title"), form.value("aim")),
                        form,
                        "title",
                        _ -> Page.seeOther(ADDRESS),
                        again))
                .orElseGet(again);
    }

    private Optional<LessonSubject> find(String subject) {
        return Id.parse(subject)
                .map(LessonSubjectId::new)
                .flatMap(id -> subjects.listOffered().stream()
                        .filter(lessonSubject -> lessonSubject.id().equals(id))
                        .findFirst());
    }

    private LessonSubjectsPage page(Form form) {
        return new LessonSubjectsPage(subjects.listOffered(), form);
    }

    private static Page refused() {
        return LessonOverviewController.refused("lessons.no.board");
    }
}
