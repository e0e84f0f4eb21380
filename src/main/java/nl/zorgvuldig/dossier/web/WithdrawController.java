package nl.zorgvuldig.dossier.web;

import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.dossier.Document;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.dossier.Filings;
import nl.zorgvuldig.kernel.DocumentId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The head withdraws a document that should not have been added.
@Controller
@RequestMapping("/leerlingen/{pupil}/dossier/documenten/{document}/intrekken")
class WithdrawController {
    private final Filings filings;
    private final DossierPages pages;

    WithdrawController(Filings filings, DossierPages pages) {
        this.filings = filings;
        this.pages = pages;
    }

    @GetMapping
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    Page ask(@PathVariable DocumentId document, @Opens(DossierActs.WITHDRAW_DOCUMENT_CODE) Granted<PupilId> key) {
        return filings.findToWithdraw(key, document)
                .map(one -> Page.of("dossier/withdraw", page(key, one, Form.empty())))
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
                ? Page.again("dossier/withdraw", page(key, found.get(), form))
                : Page.seeOther(DossierPages.address(key.target()) + "#" + document);
    }

    private WithdrawPage page(Granted<PupilId> key, Document document, Form form) {
        return new WithdrawPage(
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
