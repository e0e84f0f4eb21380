package nl.zorgvuldig.dossier.record.redaction;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.DossierItem;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.timeline.DossierPages;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoint;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.FileDownload;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.platform.web.paper.PdfPrinter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on which the head erases an entry or a document that should not be in the dossier.
@Controller
@RequestMapping("/leerlingen/{pupil}/dossier")
class RedactionController {
    private static final String TEMPLATE = "dossier/record/redaction/erase";
    private static final String GROUND = "ground";

    private final Redactions redactions;
    private final DossierPages pages;
    private final PdfPrinter paper;
    private final MessageCatalog languages;
    private final Clock clock;

    RedactionController(
            Redactions redactions, DossierPages pages, PdfPrinter paper, MessageCatalog languages, Clock clock) {
        this.redactions = redactions;
        this.pages = pages;
        this.paper = paper;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping("/{entry}/wissen")
    @Upholds({NECESSARY_FOR_GUIDANCE, OTHER_FILES_WITH_DIRECTION})
    Page ask(@PathVariable EntryId entry, @Opens(DossierActs.REDACT_CODE) Granted<PupilId> key) {
        return ask(key, DossierItemId.of(entry));
    }

    @PostMapping("/{entry}/wissen")
    Page erase(@PathVariable EntryId entry, @Opens(DossierActs.REDACT_CODE) Granted<PupilId> key, Form form) {
        return erase(key, DossierItemId.of(entry), form);
    }

    @GetMapping("/documenten/{document}/wissen")
    @Upholds({NECESSARY_FOR_GUIDANCE, OTHER_FILES_WITH_DIRECTION})
    Page askDocument(@PathVariable DocumentId document, @Opens(DossierActs.REDACT_CODE) Granted<PupilId> key) {
        return ask(key, DossierItemId.of(document));
    }

    @PostMapping("/documenten/{document}/wissen")
    Page eraseDocument(
            @PathVariable DocumentId document, @Opens(DossierActs.REDACT_CODE) Granted<PupilId> key, Form form) {
        return erase(key, DossierItemId.of(document), form);
    }

    @GetMapping("/{entry}/wissen/zienswijzen")
    Page views(@PathVariable EntryId entry, @Opens(DossierActs.REDACT_CODE) Granted<PupilId> key) {
        return views(key, DossierItemId.of(entry));
    }

    @GetMapping("/documenten/{document}/wissen/zienswijzen")
    Page viewsOfDocument(@PathVariable DocumentId document, @Opens(DossierActs.REDACT_CODE) Granted<PupilId> key) {
        return views(key, DossierItemId.of(document));
    }

    /// On paper, for who gave them: they go with the item.
    private Page views(Granted<PupilId> key, DossierItemId piece) {
        return redactions
                .find(key, piece)
                .map(Redactions.Pending::item)
                .filter(item -> !item.views().isEmpty())
                .map(item -> new GivenBackViews(
                        pages.pupilName(key.target()),
                        item.item().happenedOn(),
                        SchoolDay.today(clock),
                        item.views().stream()
                                .collect(Collectors.groupingBy(Viewpoint::by, LinkedHashMap::new, Collectors.toList()))
                                .values()
                                .stream()
                                .map(pages::views)
                                .toList()))
                .map(given -> paper.print("dossier/record/redaction/given-back", given, languages.in(Language.DUTCH)))
                .map(bytes ->
                        Page.download(new FileDownload("zienswijzen.pdf", "application/pdf", out -> out.write(bytes))))
                .orElseGet(Page::notFound);
    }

    private Page ask(Granted<PupilId> key, DossierItemId piece) {
        return redactions
                .find(key, piece)
                .map(found -> Page.of(TEMPLATE, page(key, found, Form.empty())))
                .orElseGet(Page::notFound);
    }

    private Page erase(Granted<PupilId> key, DossierItemId piece, Form form) {
        Optional<Redactions.Pending> found = redactions.find(key, piece);
        String dossier = DossierPages.address(key.target());
        if (found.isEmpty()) {
            // sent twice
            return redactions.erased(key, piece) ? Page.erased(dossier) : Page.notFound();
        }
        Optional<Redactions.Reason> reason = reason(form);
        if (reason.isEmpty()) {
            form.wrong(GROUND, "dossier.redact.no.ground");
        }
        if (form.value("understood").isEmpty()) {
            form.wrong("understood", "dossier.redact.no.understood");
        }
        if (form.wrong() || reason.isEmpty()) {
            return again(key, found.get(), form);
        }
        Outcome<Nothing> outcome =
                redactions.erase(key, piece, form.count("version").orElse(0), reason.get());
        return outcome instanceof Outcome.NotFound<Nothing>
                ? Page.erased(dossier)
                : Page.answer(outcome, form, GROUND, _ -> Page.erased(dossier), () -> again(key, found.get(), form));
    }

    /// A ground of the head's own, or the id of a granted request.
    private static Optional<Redactions.Reason> reason(Form form) {
        String chosen = form.value(GROUND);
        boolean givenBack = !form.value("given_back").isEmpty();
        Optional<Redactions.Reason> own = RedactionGround.own().stream()
                .filter(ground -> ground.code().equals(chosen))
                .map(ground -> new Redactions.Reason(ground, Optional.empty(), givenBack))
                .findFirst();
        return own.or(() -> request(chosen)
                .map(request -> new Redactions.Reason(RedactionGround.REQUEST, Optional.of(request), givenBack)));
    }

    private static Optional<UUID> request(String chosen) {
        try {
            return Optional.of(UUID.fromString(chosen));
        } catch (IllegalArgumentException nothing) {
            return Optional.empty();
        }
    }

    private Page again(Granted<PupilId> key, Redactions.Pending found, Form form) {
        return Page.again(TEMPLATE, page(key, found, form));
    }

    private RedactionPage page(Granted<PupilId> key, Redactions.Pending found, Form form) {
        DossierItem item = found.item().item();
        String dossier = DossierPages.address(key.target());
        String version = Integer.toString(found.item().versions());
        return new RedactionPage(
                dossier,
                pages.pupilName(key.target()),
                key.clause(),
                key.because(),
                dossier + (found.item().document() ? "/documenten/" : "/") + item.piece() + "/wissen",
                found.item().document(),
                item.kind(),
                item.happenedOn(),
                found.item().versions(),
                item.words().lines().filter(line -> !line.isBlank()).toList(),
                pages.views(found.item().views()),
                found.objection(),
                found.requests(),
                form.with("version", version));
    }
}
