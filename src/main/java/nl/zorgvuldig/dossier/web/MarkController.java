package nl.zorgvuldig.dossier.web;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.dossier.Confidentialities;
import nl.zorgvuldig.dossier.Document;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.dossier.Entry;
import nl.zorgvuldig.dossier.Piece;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.dossier.ToMark;
import nl.zorgvuldig.kernel.DocumentId;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The head makes an entry or a document confidential, or no longer.
@Controller
@RequestMapping("/leerlingen/{pupil}/dossier")
class MarkController {
    private static final String ENTRY = "/{entry}/vertrouwelijk";
    private static final String DOCUMENT = "/documenten/{document}/vertrouwelijk";

    private final Confidentialities confidentialities;
    private final DossierPages pages;

    MarkController(Confidentialities confidentialities, DossierPages pages) {
        this.confidentialities = confidentialities;
        this.pages = pages;
    }

    static String address(PupilId pupil, Piece piece) {
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
        return ask(key, PieceId.of(entry));
    }

    @GetMapping(DOCUMENT)
    @Upholds({CONFIDENTIALITY, OTHER_FILES_WITH_DIRECTION})
    Page ask(@PathVariable DocumentId document, @Opens(DossierActs.CLASSIFY_CODE) Granted<PupilId> key) {
        return ask(key, PieceId.of(document));
    }

    @PostMapping(ENTRY)
    Page mark(@PathVariable EntryId entry, @Opens(DossierActs.CLASSIFY_CODE) Granted<PupilId> key, Form form) {
        return mark(key, PieceId.of(entry), form);
    }

    @PostMapping(DOCUMENT)
    Page mark(@PathVariable DocumentId document, @Opens(DossierActs.CLASSIFY_CODE) Granted<PupilId> key, Form form) {
        return mark(key, PieceId.of(document), form);
    }

    private Page ask(Granted<PupilId> key, PieceId piece) {
        return confidentialities
                .findToMark(key, piece)
                .map(found -> Page.of("dossier/mark", pages.mark(key, found, seen(found, Form.empty()))))
                .orElseGet(Page::notFound);
    }

    private Page mark(Granted<PupilId> key, PieceId piece, Form form) {
        Optional<ToMark> found = confidentialities.findToMark(key, piece);
        if (found.isEmpty()) {
            return Page.notFound();
        }
        String reason = form.required("reason", "dossier.mark.no_reason");
        return form.wrong()
                ? again(key, found.get(), form)
                : answer(key, found.get(), form, confidentialities.mark(key, piece, seen(form), reason));
    }

    private Page answer(Granted<PupilId> key, ToMark found, Form form, Outcome<Nothing> marked) {
        return Page.answer(
                marked,
                form,
                "reason",
                _ -> Page.seeOther(
                        DossierPages.address(key.target()) + "#" + found.piece().piece()),
                () -> again(key, found, form));
    }

    private Page again(Granted<PupilId> key, ToMark found, Form form) {
        return Page.again("dossier/mark", pages.mark(key, found, seen(found, form)));
    }

    /// What the head now sees; a form sent from this page means that.
    private static Form seen(ToMark found, Form form) {
        return form.with("seen", Integer.toString(found.markings().size()));
    }

    /// Anything else than a number is what never was, so it counts as overtaken.
    private static int seen(Form form) {
        return form.count("seen").orElse(-1);
    }
}
