package nl.zorgvuldig.dossier.record.confidentiality;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.DossierItem;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentialities.PendingClassification;
import nl.zorgvuldig.dossier.record.timeline.DossierPages;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on which the head makes an entry or a document confidential, or no longer so.
@Controller
@RequestMapping("/leerlingen/{pupil}/dossier")
public class ConfidentialityController {
    private static final String ENTRY = "/{entry}/vertrouwelijk";
    private static final String DOCUMENT = "/documenten/{document}/vertrouwelijk";

    private final Confidentialities confidentialities;
    private final DossierPages pages;

    ConfidentialityController(Confidentialities confidentialities, DossierPages pages) {
        this.confidentialities = confidentialities;
        this.pages = pages;
    }

    public static String address(PupilId pupil, DossierItem piece) {
        String where =
                switch (piece) {
                    case Entry _ -> "/";
                    case Document _ -> "/documenten/";
                };
        return DossierPages.address(pupil) + where + piece.piece() + "/vertrouwelijk";
    }

    @GetMapping(ENTRY)
    @Upholds({CONFIDENTIALITY, OTHER_FILES_WITH_DIRECTION})
    Page ask(@PathVariable EntryId entry, @Opens(DossierActs.CLASSIFY_CODE) Granted<PupilId> key) {
        return ask(key, DossierItemId.of(entry));
    }

    @GetMapping(DOCUMENT)
    @Upholds({CONFIDENTIALITY, OTHER_FILES_WITH_DIRECTION})
    Page ask(@PathVariable DocumentId document, @Opens(DossierActs.CLASSIFY_CODE) Granted<PupilId> key) {
        return ask(key, DossierItemId.of(document));
    }

    @PostMapping(ENTRY)
    Page mark(@PathVariable EntryId entry, @Opens(DossierActs.CLASSIFY_CODE) Granted<PupilId> key, Form form) {
        return mark(key, DossierItemId.of(entry), form);
    }

    @PostMapping(DOCUMENT)
    Page mark(@PathVariable DocumentId document, @Opens(DossierActs.CLASSIFY_CODE) Granted<PupilId> key, Form form) {
        return mark(key, DossierItemId.of(document), form);
    }

    private Page ask(Granted<PupilId> key, DossierItemId piece) {
        return confidentialities
                .findToMark(key, piece)
                .map(found -> Page.of(
                        "dossier/record/confidentiality/mark", pages.mark(key, found, seen(found, Form.empty()))))
                .orElseGet(Page::notFound);
    }

    private Page mark(Granted<PupilId> key, DossierItemId piece, Form form) {
        Optional<PendingClassification> found = confidentialities.findToMark(key, piece);
        if (found.isEmpty()) {
            return Page.notFound();
        }
        String reason = form.required("reason", "dossier.mark.no_reason");
        return form.wrong()
                ? again(key, found.get(), form)
                : answer(key, found.get(), form, confidentialities.mark(key, piece, seen(form), reason));
    }

    private Page answer(Granted<PupilId> key, PendingClassification found, Form form, Outcome<Nothing> marked) {
        return Page.answer(
                marked,
                form,
                "reason",
                _ -> Page.seeOther(
                        DossierPages.address(key.target()) + "#" + found.piece().piece()),
                () -> again(key, found, form));
    }

    private Page again(Granted<PupilId> key, PendingClassification found, Form form) {
        return Page.again("dossier/record/confidentiality/mark", pages.mark(key, found, seen(found, form)));
    }

    /// The state the head now sees; a form sent from this page refers to it.
    private static Form seen(PendingClassification found, Form form) {
        return form.with("seen", Integer.toString(found.markings().size()));
    }

    /// Anything that is not a number never existed, so it counts as a conflict.
    private static int seen(Form form) {
        return form.count("seen").orElse(-1);
    }
}
