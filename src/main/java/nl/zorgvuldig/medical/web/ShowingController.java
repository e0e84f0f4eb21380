package nl.zorgvuldig.medical.web;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.files.Format;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.inspection.Closing;
import nl.zorgvuldig.inspection.RequestFile;
import nl.zorgvuldig.inspection.RequestState;
import nl.zorgvuldig.medical.MedicalEntry;
import nl.zorgvuldig.medical.MedicalKind;
import nl.zorgvuldig.medical.Showings;
import nl.zorgvuldig.medical.ShownPage;
import nl.zorgvuldig.medical.Unsealed;
import nl.zorgvuldig.medical.ViewingRecords;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The doctor shows a medical file on the own screen, page by page, and ends that with minutes.
@Controller
@RequestMapping(ViewingController.ADDRESS + "/{request}")
class ShowingController {
    private static final String END = "medical/endShowing";
    private static final String FIRST = "/bladzijde/1";

    private final OpenViewings viewings;
    private final Showings showings;
    private final ViewingRecords records;
    private final ViewingPages pages;
    private final PatientNames names;
    private final Languages languages;
    private final Clock clock;

    ShowingController(
            OpenViewings viewings,
            Showings showings,
            ViewingRecords records,
            ViewingPages pages,
            PatientNames names,
            Languages languages,
            Clock clock) {
        this.viewings = viewings;
        this.showings = showings;
        this.records = records;
        this.pages = pages;
        this.names = names;
        this.languages = languages;
        this.clock = clock;
    }

    @PostMapping("/beginnen")
    @Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
    Page begin(@PathVariable UUID request, SignedIn doctor, HttpSession session) {
        return viewings.at(request, doctor, session, (file, viewing) -> switch (showings.begin(doctor, file, viewing)) {
            case Outcome.Done<?> _, Outcome.Conflict<?> _, Outcome.FormReused<?> _ ->
                Page.seeOther(ViewingPages.address(viewing) + FIRST);
            case Outcome.Rejected<?>(var objections)
            when objections.getFirst().field().equals(Showings.PIECES) ->
                Page.seeOther(ViewingPages.address(viewing) + "/stukken");
            case Outcome.Rejected<?>(var objections) ->
                OwnViewingController.refused(objections.getFirst().because());
            case Outcome.NotFound<?> _ -> Page.notFound();
        });
    }

    @GetMapping("/bladzijde/{page}")
    @Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
    Page page(@PathVariable UUID request, @PathVariable int page, SignedIn doctor, HttpSession session) {
        return viewings.at(
                request,
                doctor,
                session,
                (file, viewing) -> showings.page(file, session.getId(), viewing, page)
                        .map(shown -> Page.of("medical/showing", page(viewing, shown)))
                        .orElseGet(Page::notFound));
    }

    private ShowingPage page(RequestFile viewing, ShownPage shown) {
        MedicalEntry entry = shown.entry();
        boolean document = entry.paper().isPresent();
        return new ShowingPage(
                ViewingPages.address(viewing),
                names.of(viewing.request().pupil()),
                pages.name(viewing.request().by()),
                pages.name(viewing.request().by())
                        + " · "
                        + languages.in(Language.DUTCH).moment(clock.instant()),
                shown.at().page(),
                shown.pages(),
                entry.kind(),
                entry.happenedOn(),
                pages.name(entry.author()),
                document ? Optional.of(entry.text()) : Optional.empty(),
                entry.paper()
                        .filter(one -> one.format().shown() == Format.Shown.AS_PICTURES)
                        .map(_ -> PaperPages.address(viewing.request().pupil(), entry.id())
                                + "/bladzijde/"
                                + shown.at().part()),
                entry.kind() == MedicalKind.REOPENED ? entry.correctionReason() : Optional.empty(),
                document && shown.paragraphs().isEmpty()
                        ? List.of()
                        : shown.paragraphs().stream()
                                .filter(line -> !line.isBlank())
                                .toList());
    }

    @GetMapping("/einde")
    Page ending(@PathVariable UUID request, SignedIn doctor, HttpSession session) {
        return viewings.at(
                request,
                doctor,
                session,
                (file, viewing) -> viewing.state() instanceof RequestState.Running
                        ? Page.of(END, end(viewing, Form.empty()))
                        : Page.notFound());
    }

    @PostMapping("/einde")
    @Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
    Page end(@PathVariable UUID request, SignedIn doctor, Form form, HttpSession session) {
        return viewings.at(request, doctor, session, (file, viewing) -> end(file, viewing, form));
    }

    private Page end(Unsealed file, RequestFile viewing, Form form) {
        Closing closing =
                new Closing(form.value("readersRemark"), form.value("supervisorsRemark"), form.value("typed"));
        return switch (records.end(file, viewing, closing)) {
            case Outcome.Done<?> _, Outcome.Conflict<?> _, Outcome.FormReused<?> _ ->
                Page.seeOther(ViewingMinutesController.address(viewing));
            case Outcome.Rejected<?>(var objections) -> {
                form.wrong(objections);
                yield Page.again(END, end(viewing, form));
            }
            case Outcome.NotFound<?> _ -> Page.notFound();
        };
    }

    private EndShowingPage end(RequestFile viewing, Form form) {
        return new EndShowingPage(
                ViewingPages.address(viewing), pages.name(viewing.request().by()), form);
    }
}
