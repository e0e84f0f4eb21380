package nl.zorgvuldig.lessons.web;

import static nl.zorgvuldig.policy.Clause.PUPILS_TAUGHT_SOCIAL_MEDIA;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.lessons.Subject;
import nl.zorgvuldig.lessons.SubjectId;
import nl.zorgvuldig.lessons.Subjects;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The board keeps the list of what can be taught.
@Controller("lessonSubjectController")
@RequestMapping(SubjectController.ADDRESS)
class SubjectController {
    static final String ADDRESS = LessonController.ADDRESS + "/onderwerpen";
    private static final String LIST = "lessons/subjects";
    private static final String ONE = "lessons/subject";

    private final Subjects subjects;
    private final LessonReaders readers;
    private final Clock clock;

    SubjectController(Subjects subjects, LessonReaders readers, Clock clock) {
        this.subjects = subjects;
        this.readers = readers;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
    Page list(SignedIn who) {
        return readers.board(who) ? Page.of(LIST, page(Form.empty().numbered(clock))) : refused();
    }

    @PostMapping
    @Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
    Page add(SignedIn who, Form form) {
        if (!readers.board(who)) {
            return refused();
        }
        return add(who, Optional.empty(), form, () -> Page.again(LIST, page(form.numbered(clock))));
    }

    @GetMapping("/{subject}")
    Page change(@PathVariable String subject, SignedIn who) {
        return readers.board(who)
                ? find(subject)
                        .map(one -> Page.of(
                                ONE,
                                new SubjectPage(
                                        one,
                                        Form.empty()
                                                .numbered(clock)
                                                .with("title", one.title())
                                                .with("aim", one.aim()))))
                        .orElseGet(Page::notFound)
                : refused();
    }

    @PostMapping("/{subject}")
    @Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
    Page change(@PathVariable String subject, SignedIn who, Form form) {
        if (!readers.board(who)) {
            return refused();
        }
        return find(subject)
                .map(one -> add(
                        who,
                        Optional.of(one.id()),
                        form,
                        () -> Page.again(ONE, new SubjectPage(one, form.numbered(clock)))))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/{subject}/weg")
    @Upholds(PUPILS_TAUGHT_SOCIAL_MEDIA)
    Page end(@PathVariable String subject, SignedIn who) {
        if (!readers.board(who)) {
            return refused();
        }
        return find(subject)
                .map(one -> {
                    subjects.end(one.id());
                    return Page.seeOther(ADDRESS);
                })
                .orElseGet(Page::notFound);
    }

    private Page add(SignedIn who, Optional<SubjectId> replaces, Form form, Supplier<Page> again) {
        return form.number("title")
                .map(number -> new SubjectId(number.makes(who.person(), who.board())))
                .map(id -> Page.answer(
                        subjects.add(id, replaces, form.value("title"), form.value("aim")),
                        form,
                        "title",
                        _ -> Page.seeOther(ADDRESS),
                        again))
                .orElseGet(again);
    }

    private Optional<Subject> find(String subject) {
        return Id.parse(subject)
                .map(SubjectId::new)
                .flatMap(id -> subjects.listOffered().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst());
    }

    private SubjectsPage page(Form form) {
        return new SubjectsPage(subjects.listOffered(), form);
    }

    private static Page refused() {
        return LessonController.refused("lessons.no.board");
    }
}
