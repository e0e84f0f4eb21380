package nl.zorgvuldig.images.filming.web;

import static nl.zorgvuldig.platform.policy.Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.images.filming.FilmingChild;
import nl.zorgvuldig.images.filming.FilmingDecisions;
import nl.zorgvuldig.images.filming.FilmingEvent;
import nl.zorgvuldig.images.filming.FilmingFile;
import nl.zorgvuldig.images.filming.FilmingId;
import nl.zorgvuldig.images.filming.FilmingRequest;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.GroupLabels;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Decisions on filming for the head; for the teacher, which children may be filmed.
@Controller
@RequestMapping(FilmingController.ADDRESS)
class FilmingController {
    static final String ADDRESS = "/filmverzoeken";
    private static final String TEMPLATE = "images/filming/request";

    private final FilmingDecisions filmings;
    private final Schools schools;
    private final GroupLabels labels;
    private final Accounts accounts;
    private final Clock clock;

    FilmingController(FilmingDecisions filmings, Schools schools, GroupLabels labels, Accounts accounts, Clock clock) {
        this.filmings = filmings;
        this.schools = schools;
        this.labels = labels;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
    Page requests() {
        if (!filmings.any()) {
            return refused("filming.refused");
        }
        List<FilmingFile> all = filmings.list();
        Map<GroupId, Sentence> groups = labels.of(all.stream()
                .map(file -> file.request().group())
                .distinct()
                .flatMap(group -> schools.findGroup(group).stream())
                .toList());
        Map<Boolean, List<FilmingsPage.Row>> rows = all.stream()
                .map(file -> new FilmingsPage.Row(
                        file, groups.getOrDefault(file.request().group(), Sentence.of("filming.no_group"))))
                .collect(Collectors.partitioningBy(row -> row.file().state().open()));
        return Page.of(
                "images/filming/requests",
                new FilmingsPage(rows.getOrDefault(true, List.of()).reversed(), rows.getOrDefault(false, List.of())));
    }

    @GetMapping("/{request}")
    @Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
    Page request(@PathVariable String request) {
        return find(request)
                .map(file -> Page.of(TEMPLATE, page(file, Optional.empty(), Form.empty())))
                .orElseGet(this::notThere);
    }

    @PostMapping("/{request}")
    Page decide(@PathVariable String request, Form form) {
        Optional<FilmingFile> found = find(request);
        if (found.isEmpty()) {
            return notThere();
        }
        FilmingId id = found.get().id();
        Outcome<Nothing> decided =
                switch (form.value(FilmingDecisions.DECISION)) {
                    case "toestaan" -> filmings.permit(id, form.value("conditions"), form.value("seen"));
                    case "weigeren" -> filmings.refuse(id, form.value("reason"));
                    case "intrekken" -> filmings.revoke(id, form.value("reason"));
                    default -> Outcome.rejected(FilmingDecisions.DECISION, Sentence.of("filming.no.decided"));
                };
        return decided instanceof Outcome.NotFound<?>
                ? refused("filming.no.head")
                : Page.answer(
                        decided,
                        form,
                        FilmingDecisions.DECISION,
                        _ -> Page.seeOther(ADDRESS + "/" + id),
                        () -> again(found.get(), form));
    }

    /// The page with its objections, or the current request when nothing can be decided any more.
    private Page again(FilmingFile before, Form form) {
        Optional<Sentence> undecidable = form.mistake(FilmingDecisions.DECISION);
        return Page.again(
                TEMPLATE,
                undecidable.isPresent()
                        ? page(filmings.find(before.id()).orElse(before), undecidable, Form.empty())
                        : page(before, Optional.empty(), form));
    }

    private FilmingPage page(FilmingFile file, Optional<Sentence> said, Form form) {
        FilmingRequest request = file.request();
        List<FilmingChild> children = filmings.children(file);
        return new FilmingPage(
                file,
                filmings.reader(file).orElse(FilmingDecisions.Reader.TEACHER),
                group(request),
                accounts.nameOf(request.guardian()),
                children,
                filmings.print(children),
                said,
                file.can(FilmingEvent.Permitted.class, SchoolDay.today(clock)),
                form);
    }

    private Optional<FilmingFile> find(String code) {
        return Id.parse(code).map(FilmingId::new).flatMap(filmings::find);
    }

    private String group(FilmingRequest request) {
        return schools.findGroup(request.group()).map(Group::shortName).orElse("");
    }

    private Page notThere() {
        return filmings.any() ? Page.notFound() : refused("filming.refused");
    }

    private static Page refused(String key) {
        return Page.refused(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION, Sentence.of(key));
    }
}
