package nl.zorgvuldig.dossier.record.documents;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.io.InputStream;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.files.PictureRenderer;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.FileDownload;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.PictureContent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Pages that show a document as pictures of its pages, and export it as a file.
@Controller
@RequestMapping("/leerlingen/{pupil}/dossier/documenten/{document}")
class DocumentController {
    static final String OPENING = "geopend";

    private final AccessControl access;
    private final Documents documents;
    private final DocumentPages pages;

    DocumentController(AccessControl access, Documents documents, DocumentPages pages) {
        this.access = access;
        this.documents = documents;
        this.pages = pages;
    }

    @GetMapping
    @Upholds({DOSSIER_FOR_GUIDES_AND_AUTHORITY, CONFIDENTIALITY, OTHER_FILES_WITH_DIRECTION})
    Page show(@PathVariable DocumentId document, @Opens(DossierActs.READ_DOCUMENT_CODE) Granted<PupilId> key) {
        return switch (documents.open(key, document)) {
            case DocumentAccessResult.Shown shown ->
                Page.of("dossier/record/documents/document", pages.document(key, shown));
            case DocumentAccessResult.Closed no -> Page.refused(no.clause(), no.because());
            case DocumentAccessResult.NotThere _ -> Page.notFound();
        };
    }

    /// A page of a document that was opened recently; without proof of that, the document is asked
    /// for again, with an audit event of its own.
    @GetMapping("/bladzijde/{page}")
    Page page(
            @PathVariable PupilId pupil,
            @PathVariable DocumentId document,
            @PathVariable int page,
            @RequestParam(OPENING) Optional<String> proof,
            SignedInUser reader) {
        Optional<DocumentOpening> opening =
                proof.flatMap(text -> documents.reopen(reader.person(), pupil, document, text));
        if (opening.isPresent()) {
            return picture(opening.get(), page);
        }
        return switch (documents.open(
                access.ask(reader, DossierActs.READ_DOCUMENT, pupil).orRefuse(), document)) {
            case DocumentAccessResult.Shown shown -> picture(shown.opening(), page);
            case DocumentAccessResult.Closed no -> Page.refused(no.clause(), no.because());
            case DocumentAccessResult.NotThere _ -> Page.notFound();
        };
    }

    private Page picture(DocumentOpening opening, int page) {
        return documents
                .page(opening, page)
                .map(content -> Page.picture(new PictureContent(PictureRenderer.PAGE_TYPE, content)))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/bestand")
    @Upholds(CONFIDENTIALITY)
    Page copy(@PathVariable DocumentId document, @Opens(DossierActs.COPY_DOCUMENT_CODE) Granted<PupilId> key) {
        return documents.copy(key, document).map(DocumentController::file).orElseGet(Page::notFound);
    }

    /// The file name does not contain the title: everyone who sees its folder would read it.
    private static Page file(Documents.Copy copy) {
        return Page.download(new FileDownload(
                "document-"
                        + copy.document().happenedOn()
                        + "."
                        + copy.document().format().extension(),
                copy.document().format().type(),
                out -> {
                    try (InputStream content = copy.content()) {
                        content.transferTo(out);
                    }
                }));
    }
}
