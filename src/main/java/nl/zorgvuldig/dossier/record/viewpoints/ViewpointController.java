package nl.zorgvuldig.dossier.record.viewpoints;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.Dossier;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.DossierItem;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.timeline.DossierPages;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on which the head files a parent's view on an item of the dossier that was handed over on
/// paper. Reading is asked for first: it shows the item, and refuses in the words for readers who
/// may not see it.
@Controller
@RequestMapping("/leerlingen/{pupil}/dossier/stukken/{piece}/zienswijze")
class ViewpointController {
    private static final String TEMPLATE = "dossier/record/viewpoints/viewpoint";

    private final Dossiers dossiers;
    private final Viewpoints viewpoints;
    private final ViewpointPages pages;
    private final Clock clock;

    ViewpointController(Dossiers dossiers, Viewpoints viewpoints, ViewpointPages pages, Clock clock) {
        this.dossiers = dossiers;
        this.viewpoints = viewpoints;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    Page fresh(
            @PathVariable UUID piece,
            @Opens(EnrolmentActs.READ_CODE) Granted<PupilId> reading,
            @Opens(DossierActs.GIVE_VIEW_CODE) Granted<PupilId> key) {
        Form form = Form.empty()
                .numbered(clock)
                .with("givenOn", SchoolDay.today(clock).toString());
        return find(reading, piece)
                .map(about -> Page.of(TEMPLATE, pages.page(key, about, form)))
                .orElseGet(Page::notFound);
    }

    @PostMapping
    Page file(
            @PathVariable UUID piece,
            @Opens(EnrolmentActs.READ_CODE) Granted<PupilId> reading,
            @Opens(DossierActs.GIVE_VIEW_CODE) Granted<PupilId> key,
            Form form) {
        return find(reading, piece).map(about -> file(key, about, form)).orElseGet(Page::notFound);
    }

    private Optional<ViewpointPages.About> find(Granted<PupilId> reading, UUID piece) {
        Dossier dossier = dossiers.read(reading);
        DossierItemId sought = new DossierItemId(piece);
        return Stream.<DossierItem>concat(dossier.entries().stream(), dossier.documents().stream())
                .filter(item -> item.piece().equals(sought))
                .findFirst()
                .map(item -> new ViewpointPages.About(item, dossier.viewpoints(item)));
    }

    private Page file(Granted<PupilId> key, ViewpointPages.About about, Form form) {
        Optional<FormId> number = form.number("view");
        Optional<PersonId> by = by(key, form);
        Optional<LocalDate> on = form.requiredDay("givenOn", "dossier.view.no_day");
        String text = form.required("view", "dossier.objection.empty");
        if (form.wrong()) {
            return Page.again(TEMPLATE, pages.page(key, about, form));
        }
        DossierItem piece = about.piece();
        return Page.answer(
                viewpoints.file(
                        key, number.orElseThrow(), piece, newest(piece), by.orElseThrow(), on.orElseThrow(), text),
                form,
                "view",
                _ -> Page.seeOther(DossierPages.address(key.target()) + "#" + piece.piece()),
                () -> Page.again(TEMPLATE, pages.page(key, about, form)));
    }

    private Optional<PersonId> by(Granted<PupilId> key, Form form) {
        String chosen = form.required("by", "dossier.view.no_by");
        Optional<PersonId> by = viewpoints.listGivers(key).stream()
                .filter(person -> person.value().toString().equals(chosen))
                .findFirst();
        if (by.isEmpty() && !form.wrong()) {
            form.wrong("by", "dossier.view.no_by");
        }
        return by;
    }

    private static int newest(DossierItem piece) {
        return switch (piece) {
            case Entry entry -> entry.version();
            case Document _ -> 1;
        };
    }
}
