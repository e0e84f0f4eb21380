package nl.zorgvuldig.dossier.record.documents;

import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.timeline.DossierPages;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on which the head withdraws a document that should not have been added.
@Controller
@RequestMapping("/leerlingen/{pupil}/dossier/documenten/{document}/intrekken")
class DocumentWithdrawalController {
    private final DocumentFilings filings;
    private final DossierPages pages;

    DocumentWithdrawalController(DocumentFilings filings, DossierPages pages) {
        this.filings = filings;
        this.pages = pages;
    }

    @GetMapping
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    Page ask(@PathVariable DocumentId document, @Opens(DossierActs.WITHDRAW_DOCUMENT_CODE) Granted<PupilId> key) {
        return filings.findToWithdraw(key, document)
                .map(each -> Page.of("dossier/record/documents/withdraw", page(key, each, Form.empty())))
                .orElseGet(Page::notFound);
    }

    @PostMapping
    Page withdraw(
            @PathVariable DocumentId document,
            @Opens(DossierActs.WITHDRAW_DOCUMENT_CODE) Granted<PupilId> key,
            Form form) {
        Optional<Document> found = filings.findToWithdraw(key, document);
        if (found.isEmpty()) {
            return Page.notFound();
        }
        String reason = form.required("reason", "dossier.document.no.reason");
        if (!form.wrong()) {
            form.wrong(filings.withdraw(key, document, reason));
        }
        return form.wrong()
                ? Page.again("dossier/record/documents/withdraw", page(key, found.get(), form))
                : Page.saved(DossierPages.address(key.target()) + "#" + document);
    }

    private DocumentWithdrawalPage page(Granted<PupilId> key, Document document, Form form) {
        return new DocumentWithdrawalPage(
                DocumentPages.address(key.target(), document.id()),
                document.unfit().isEmpty(),
                DossierPages.address(key.target()),
                pages.pupilName(key.target()),
                key.clause(),
                key.because(),
                document.title(),
                form);
    }
}
