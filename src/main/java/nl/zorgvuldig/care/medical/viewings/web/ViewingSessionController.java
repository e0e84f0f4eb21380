package nl.zorgvuldig.care.medical.viewings.web;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.care.medical.MedicalEntry;
import nl.zorgvuldig.care.medical.MedicalKind;
import nl.zorgvuldig.care.medical.PatientNames;
import nl.zorgvuldig.care.medical.UnsealedMedicalFile;
import nl.zorgvuldig.care.medical.documents.MedicalDocumentPages;
import nl.zorgvuldig.care.medical.viewings.ViewingMinutes;
import nl.zorgvuldig.care.medical.viewings.ViewingSessions;
import nl.zorgvuldig.care.medical.viewings.ViewingSessions.PageContent;
import nl.zorgvuldig.dossier.inspection.minutes.ClosingRemarks;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on which the doctor shows a medical file on their own screen, page by page, and ends that
/// with minutes.
@Controller
@RequestMapping(ViewingController.ADDRESS + "/{request}")
class ViewingSessionController {
    private static final String END = "care/medical/viewings/endShowing";
    private static final String FIRST = "/bladzijde/1";

    private final ViewingFileAccess viewings;
    private final ViewingSessions showings;
    private final ViewingMinutes records;
    private final ViewingPages pages;
    private final PatientNames names;
    private final MessageCatalog languages;
    private final Clock clock;

    ViewingSessionController(
            ViewingFileAccess viewings,
            ViewingSessions showings,
            ViewingMinutes records,
            ViewingPages pages,
            PatientNames names,
            MessageCatalog languages,
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
    Page begin(@PathVariable UUID request, SignedInUser doctor, HttpSession session) {
        return viewings.at(request, doctor, session, (file, viewing) -> switch (showings.begin(doctor, file, viewing)) {
            case Outcome.Done<?> _, Outcome.Conflict<?> _, Outcome.FormReused<?> _ ->
                Page.seeOther(ViewingPages.address(viewing) + FIRST);
            case Outcome.Rejected<?>(var objections)
            when objections.getFirst().field().equals(ViewingSessions.PIECES) ->
                Page.seeOther(ViewingPages.address(viewing) + "/stukken");
            case Outcome.Rejected<?>(var objections) ->
                OwnViewingController.refused(objections.getFirst().because());
            case Outcome.NotFound<?> _ -> Page.notFound();
        });
    }

    @GetMapping("/bladzijde/{page}")
    @Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
    Page page(@PathVariable UUID request, @PathVariable int page, SignedInUser doctor, HttpSession session) {
        return viewings.at(
                request,
                doctor,
                session,
                (file, viewing) -> showings.page(file, session.getId(), viewing, page)
                        .map(shown -> Page.of("care/medical/viewings/showing", page(viewing, shown)))
                        .orElseGet(Page::notFound));
    }

    private ViewingSessionPage page(RequestFile viewing, PageContent shown) {
        MedicalEntry entry = shown.entry();
        boolean document = entry.paper().isPresent();
        return new ViewingSessionPage(
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
                        .filter(medicalDocument -> medicalDocument.format().shown() == FileFormat.Shown.AS_PICTURES)
                        .map(_ -> MedicalDocumentPages.address(viewing.request().pupil(), entry.id())
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
    Page ending(@PathVariable UUID request, SignedInUser doctor, HttpSession session) {
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
    Page end(@PathVariable UUID request, SignedInUser doctor, Form form, HttpSession session) {
        return viewings.at(request, doctor, session, (file, viewing) -> end(file, viewing, form));
    }

    private Page end(UnsealedMedicalFile file, RequestFile viewing, Form form) {
        ClosingRemarks closing =
                new ClosingRemarks(form.value("readersRemark"), form.value("supervisorsRemark"), form.value("typed"));
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

    private EndViewingPage end(RequestFile viewing, Form form) {
        return new EndViewingPage(
                ViewingPages.address(viewing), pages.name(viewing.request().by()), form);
    }
}
