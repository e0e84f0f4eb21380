package nl.zorgvuldig.dossier.web;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.access.AccessDecision.Granted;
import nl.zorgvuldig.access.AccessDecision.Refused;
import nl.zorgvuldig.access.AccessDesk;
import nl.zorgvuldig.dossier.Document;
import nl.zorgvuldig.dossier.Dossier;
import nl.zorgvuldig.dossier.Dossiers;
import nl.zorgvuldig.dossier.Entry;
import nl.zorgvuldig.dossier.Piece;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.dossier.Viewpoints;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The head files what a parent thinks of a piece of the dossier, when it was handed over on paper.
@Controller
@RequestMapping("/leerlingen/{pupil}/dossier/stukken/{piece}/zienswijze")
class ViewpointController {
    private static final String TEMPLATE = "dossier/viewpoint";

    private final AccessDesk desk;
    private final Dossiers dossiers;
    private final Viewpoints viewpoints;
    private final ViewpointPages pages;
    private final Clock clock;

    ViewpointController(AccessDesk desk, Dossiers dossiers, Viewpoints viewpoints, ViewpointPages pages, Clock clock) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.viewpoints = viewpoints;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    Page fresh(@PathVariable PupilId pupil, @PathVariable UUID piece, SignedIn head) {
        Form form = Form.empty()
                .numbered(clock)
                .with("givenOn", SchoolDay.today(clock).toString());
        return answer(pupil, piece, head, (key, about) -> Page.of(TEMPLATE, pages.page(key, about, form)));
    }

    @PostMapping
    Page file(@PathVariable PupilId pupil, @PathVariable UUID piece, SignedIn head, Form form) {
        return answer(pupil, piece, head, (key, about) -> file(key, about, form));
    }

    /// What is done with a piece that is there.
    private interface Answer {
        Page with(Granted key, ViewpointPages.About about);
    }

    /// Reading comes first: it shows the piece, and says no in the words for who may not see it.
    private Page answer(PupilId pupil, UUID piece, SignedIn head, Answer answer) {
        return switch (desk.ask(head, Act.READ, pupil)) {
            case Refused no -> Page.refused(no.clause(), no.because());
            case Granted reading ->
                switch (desk.ask(head, Act.GIVE_VIEW, pupil)) {
                    case Refused no -> Page.refused(no.clause(), no.because());
                    case Granted key ->
                        find(dossiers.read(reading), new PieceId(piece))
                                .map(about -> answer.with(key, about))
                                .orElseGet(Page::notFound);
                };
        };
    }

    private static Optional<ViewpointPages.About> find(Dossier dossier, PieceId piece) {
        return Stream.<Piece>concat(dossier.entries().stream(), dossier.documents().stream())
                .filter(one -> one.piece().equals(piece))
                .findFirst()
                .map(one -> new ViewpointPages.About(one, dossier.viewpoints(one)));
    }

    private Page file(Granted key, ViewpointPages.About about, Form form) {
        Optional<FormId> number = form.number("view");
        Optional<PersonId> by = by(key, form);
        Optional<LocalDate> on = form.requiredDay("givenOn", "dossier.view.no_day");
        String text = form.required("view", "dossier.objection.empty");
        if (form.wrong()) {
            return Page.again(TEMPLATE, pages.page(key, about, form));
        }
        Piece piece = about.piece();
        return Page.answer(
                viewpoints.file(
                        key, number.orElseThrow(), piece, newest(piece), by.orElseThrow(), on.orElseThrow(), text),
                form,
                "view",
                _ -> Page.seeOther(DossierPages.address(key.pupil()) + "#" + piece.piece()),
                () -> Page.again(TEMPLATE, pages.page(key, about, form)));
    }

    private Optional<PersonId> by(Granted key, Form form) {
        String chosen = form.required("by", "dossier.view.no_by");
        Optional<PersonId> by = viewpoints.listGivers(key).stream()
                .filter(one -> one.value().toString().equals(chosen))
                .findFirst();
        if (by.isEmpty() && !form.wrong()) {
            form.wrong("by", "dossier.view.no_by");
        }
        return by;
    }

    private static int newest(Piece piece) {
        return switch (piece) {
            case Entry entry -> entry.version();
            case Document _ -> 1;
        };
    }
}
