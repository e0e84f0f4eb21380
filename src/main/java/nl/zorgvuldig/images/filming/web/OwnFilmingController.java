package nl.zorgvuldig.images.filming.web;

import static nl.zorgvuldig.platform.policy.Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.images.filming.FilmingFile;
import nl.zorgvuldig.images.filming.FilmingGroupSummary;
import nl.zorgvuldig.images.filming.FilmingId;
import nl.zorgvuldig.images.filming.FilmingRequests;
import nl.zorgvuldig.images.filming.FilmingRequests.FilmingDraft;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Lets a parent ask to film at school and see the decision.
@Controller
@RequestMapping(OwnFilmingController.ADDRESS)
class OwnFilmingController {
    static final String ADDRESS = "/filmen";
    private static final String TEMPLATE = "images/filming/own";

    private final FilmingRequests requests;
    private final FilmingGroupSummary seen;
    private final Clock clock;

    OwnFilmingController(FilmingRequests requests, FilmingGroupSummary seen, Clock clock) {
        this.requests = requests;
        this.seen = seen;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
    Page own(SignedInUser who) {
        return who.kind() == AccountKind.GUARDIAN
                ? Page.of(TEMPLATE, page(Form.empty().numbered(clock)))
                : refused();
    }

    @PostMapping
    Page ask(SignedInUser who, Form form) {
        if (who.kind() != AccountKind.GUARDIAN) {
            return refused();
        }
        Optional<FormId> number = form.number("place");
        Optional<FilmingDraft> wish = wish(form);
        if (form.wrong() || wish.isEmpty() || number.isEmpty()) {
            return Page.again(TEMPLATE, page(form));
        }
        FilmingId id = new FilmingId(number.get().makes(who.person(), wish.get().pupil()));
        Outcome<FilmingId> asked = requests.ask(id, wish.get());
        return asked instanceof Outcome.NotFound<?>
                ? refused()
                : Page.answer(asked, form, "place", _ -> Page.sent(ADDRESS), () -> Page.again(TEMPLATE, page(form)));
    }

    @PostMapping("/{request}/intrekken")
    Page withdraw(@PathVariable String request, SignedInUser who) {
        if (who.kind() != AccountKind.GUARDIAN) {
            return refused();
        }
        return Id.parse(request).map(FilmingId::new).filter(requests::withdraw).isPresent()
                ? Page.saved(ADDRESS)
                : Page.notFound();
    }

    private static Optional<FilmingDraft> wish(Form form) {
        String[] place = form.value("place").split("/", -1);
        Optional<UUID> pupil = Id.parse(place[0]);
        Optional<UUID> group = place.length == 2 ? Id.parse(place[1]) : Optional.empty();
        if (pupil.isEmpty() || group.isEmpty()) {
            form.wrong("place", "filming.objection.place");
        }
        Optional<LocalDate> day = form.requiredDay("day", "filming.objection.day");
        String what = form.required("what", "filming.objection.what");
        return form.wrong()
                ? Optional.empty()
                : Optional.of(new FilmingDraft(
                        new PupilId(pupil.orElseThrow()), new GroupId(group.orElseThrow()), day.orElseThrow(), what));
    }

    private OwnFilmingPage page(Form form) {
        List<FilmingFile> mine = requests.list();
        return new OwnFilmingPage(
                mine,
                requests.places().stream()
                        .map(place -> new OwnFilmingPage.Place(
                                OwnFilmingPage.place(
                                        place.pupil(), place.group().id()),
                                Sentence.of(
                                        "filming.place",
                                        place.child().given(),
                                        place.group().shortName())))
                        .toList(),
                seen.listEverybody(mine),
                requests.firstDay(),
                form);
    }

    private static Page refused() {
        return Page.refused(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION, Sentence.of("filming.own.refused"));
    }
}
