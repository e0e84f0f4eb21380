package nl.zorgvuldig.privacy.rights.web;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.FileDownload;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.privacy.rights.RightFile;
import nl.zorgvuldig.privacy.rights.RightId;
import nl.zorgvuldig.privacy.rights.RightKind;
import nl.zorgvuldig.privacy.rights.RightLetters;
import nl.zorgvuldig.privacy.rights.RightRequesterCapacity;
import nl.zorgvuldig.privacy.rights.own.OwnRights;
import nl.zorgvuldig.privacy.rights.own.OwnSubject;
import nl.zorgvuldig.privacy.rights.subjectaccess.SubjectOverviews;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on which parents, pupils of sixteen and employees make data subject requests, follow
/// them, and withdraw them.
@Controller
@RequestMapping(OwnRightsController.ADDRESS)
class OwnRightsController {
    static final String ADDRESS = "/mijn-rechten";
    private static final String ASK = "privacy/rights/ask";

    private final OwnRights rights;
    private final RightPages pages;
    private final RightLetters letters;
    private final SubjectOverviews overviews;
    private final Clock clock;

    OwnRightsController(
            OwnRights rights, RightPages pages, RightLetters letters, SubjectOverviews overviews, Clock clock) {
        this.rights = rights;
        this.pages = pages;
        this.letters = letters;
        this.overviews = overviews;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(WHERE_TO_TURN)
    Page own(SignedInUser who) {
        List<OwnSubject> all = rights.list(who);
        return all.isEmpty()
                ? refused(Sentence.of("rights.no.here"))
                : Page.of(
                        "privacy/rights/own",
                        new OwnRightsPage(
                                all.stream().map(OwnRightsController::about).toList()));
    }

    private static OwnRightsPage.About about(OwnSubject subject) {
        return new OwnRightsPage.About(
                subject.name().full(),
                self(subject),
                subject.kinds().isEmpty() ? Optional.empty() : Optional.of(ask(subject)),
                subject.because(),
                handOver(subject),
                subject.files().stream()
                        .map(file -> new OwnRightsPage.Line(
                                ADDRESS + "/" + file.id(),
                                file.request().kind().code(),
                                file.state().code(),
                                RightTone.of(file.state()),
                                file.request().at(),
                                file.waiting() ? Optional.of(file.terms().last()) : Optional.empty()))
                        .toList());
    }

    /// Links for rights with pages of their own: inspecting a dossier, a copy, a viewpoint, and
    /// one's own personnel dossier.
    private static List<OwnRightsPage.HandOver> handOver(OwnSubject subject) {
        return subject.standing()
                .map(standing -> switch (standing) {
                    case AUTHORITY, PUPIL -> List.of(new OwnRightsPage.HandOver("inspect", "/inzage"));
                    case INFORMATION -> List.of(new OwnRightsPage.HandOver("information", "/inzage"));
                    case SELF ->
                        subject.subject().kind() == SubjectKind.STAFF
                                ? List.of(new OwnRightsPage.HandOver("personnel", "/mijn-personeelsdossier"))
                                : List.<OwnRightsPage.HandOver>of();
                })
                .orElse(List.of());
    }

    private static boolean self(OwnSubject subject) {
        return subject.standing()
                .filter(it -> it == RightRequesterCapacity.SELF || it == RightRequesterCapacity.PUPIL)
                .isPresent();
    }

    private static String ask(OwnSubject subject) {
        return ADDRESS + "/vragen/" + subject.subject().id();
    }

    @GetMapping("/vragen/{subject}")
    @Upholds(WHERE_TO_TURN)
    Page form(@PathVariable UUID subject, SignedInUser who) {
        return rights.find(who, subject)
                .map(ownSubject -> ownSubject.kinds().isEmpty()
                        ? refused(whyNot(ownSubject))
                        : Page.of(ASK, page(ownSubject, Form.empty().numbered(clock))))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/vragen/{subject}")
    Page ask(@PathVariable UUID subject, SignedInUser who, Form form) {
        return rights.find(who, subject)
                .map(ownSubject ->
                        ownSubject.kinds().isEmpty() ? refused(whyNot(ownSubject)) : ask(who, ownSubject, form))
                .orElseGet(Page::notFound);
    }

    private Page ask(SignedInUser who, OwnSubject about, Form form) {
        Optional<FormId> number = form.number("words");
        Optional<RightKind> kind = Arrays.stream(RightKind.values())
                .filter(array -> array.code().equals(form.value("kind")))
                .findFirst();
        Optional<Sentence> whyNot = kind.flatMap(chosen -> rights.whyNot(about, chosen));
        if (whyNot.isPresent()) {
            return refused(whyNot.get());
        }
        if (kind.isEmpty()) {
            form.wrong("kind", "rights.objection.kind");
        }
        if (number.isEmpty() || kind.isEmpty()) {
            return Page.again(ASK, page(about, form));
        }
        return Page.answer(
                rights.ask(who, about, kind.get(), number.get(), form.value("words")),
                form,
                "words",
                id -> Page.sent(ADDRESS + "/" + id),
                () -> Page.again(ASK, page(about, form)));
    }

    @GetMapping("/{request}")
    @Upholds(WHERE_TO_TURN)
    Page one(@PathVariable UUID request, SignedInUser who) {
        return rights.find(who, new RightId(request))
                .map(file -> Page.of("privacy/rights/one", pages.own(file)))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/{request}/intrekken")
    Page withdraw(@PathVariable UUID request, SignedInUser who) {
        return switch (rights.withdraw(who, new RightId(request))) {
            case Outcome.Done<?> _, Outcome.Conflict<?> _, Outcome.FormReused<?> _ ->
                Page.seeOther(ADDRESS + "/" + request);
            case Outcome.Rejected<?>(var objections) ->
                refused(objections.getFirst().because());
            case Outcome.NotFound<?> _ -> Page.notFound();
        };
    }

    @GetMapping("/{request}/brief")
    Page letter(@PathVariable UUID request, SignedInUser who) {
        return rights.find(who, new RightId(request))
                .filter(RightFile::answered)
                .map(file -> {
                    rights.letter(file);
                    return letter(letters.print(file));
                })
                .orElseGet(Page::notFound);
    }

    @GetMapping("/{request}/gegevens")
    Page overview(@PathVariable UUID request, SignedInUser who) {
        return rights.find(who, new RightId(request))
                .filter(file ->
                        SubjectOverviews.until(file, SchoolDay.today(clock)).isPresent())
                .map(file -> {
                    SubjectOverviews.Copy copy = overviews.fetch(file);
                    return Page.download(new FileDownload("gegevens.zip", "application/zip", copy::writeTo));
                })
                .orElseGet(Page::notFound);
    }

    static Page letter(byte[] print) {
        return Page.download(new FileDownload("brief.pdf", "application/pdf", out -> out.write(print)));
    }

    private static AskRightPage page(OwnSubject subject, Form form) {
        return new AskRightPage(
                ask(subject),
                subject.name().full(),
                self(subject),
                subject.kinds().stream().map(RightKind::code).toList(),
                form);
    }

    private static Sentence whyNot(OwnSubject subject) {
        return subject.because().orElseGet(() -> Sentence.of("rights.no.here"));
    }

    static Page refused(Sentence because) {
        return Page.refused(WHERE_TO_TURN, because);
    }
}
