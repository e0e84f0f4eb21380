package nl.zorgvuldig.dossier.inspection.copies;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import nl.zorgvuldig.dossier.inspection.copies.CopyPaper.Sheet;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.sessions.PlacedPiece;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.DossierCopyAccess;
import nl.zorgvuldig.platform.files.IncomingFolder;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.platform.web.paper.PdfBooklet;
import nl.zorgvuldig.platform.web.paper.PdfPrinter;
import org.springframework.stereotype.Component;

/// Prints a copy: its text at once, the pages of its documents a few at a time, so that a thick
/// dossier takes no more memory than a thin one.
@Component
final class CopyPrint {
    /// Pages of documents in memory at once.
    private static final int AT_ONCE = 8;

    private final CopyReader reader;
    private final DossierCopyAccess dossier;
    private final IncomingFolder incoming;
    private final PdfPrinter paper;
    private final MessageCatalog languages;

    CopyPrint(
            CopyReader reader,
            DossierCopyAccess dossier,
            IncomingFolder incoming,
            PdfPrinter paper,
            MessageCatalog languages) {
        this.reader = reader;
        this.dossier = dossier;
        this.incoming = incoming;
        this.paper = paper;
        this.languages = languages;
    }

    /// @return how many pages it has
    /// @throws IncompleteCopyException when something that belongs in it is no longer there
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    int write(RequestFile file, List<PlacedPiece> laid, OutputStream out) throws IOException {
        LocalizedMessages words = languages.in(Language.DUTCH);
        List<Document> drawn = reader.drawn(file, laid);
        int behind = drawn.stream().mapToInt(Document::pages).sum();
        // the page on which its documents begin is known only once the text is printed
        int text = PdfBooklet.pages(front(file, laid, 0, behind, words));
        byte[] front = front(file, laid, text, behind, words);
        if (PdfBooklet.pages(front) != text) {
            text = PdfBooklet.pages(front);
            front = front(file, laid, text, behind, words);
        }
        try (PdfBooklet whole = new PdfBooklet(front, incoming.folder())) {
            for (Document document : drawn) {
                bind(file, document, text + behind, whole, words);
            }
            whole.writeTo(out);
            return whole.pages();
        }
    }

    private byte[] front(RequestFile file, List<PlacedPiece> laid, int text, int behind, LocalizedMessages words) {
        return paper.print("dossier/inspection/copies/copy", reader.read(file, laid, text, behind), words);
    }

    private void bind(RequestFile file, Document document, int pages, PdfBooklet whole, LocalizedMessages words) {
        for (int from = 1; from <= document.pages(); from += AT_ONCE) {
            List<Sheet> sheets = new ArrayList<>();
            int until = Math.min(document.pages(), from + AT_ONCE - 1);
            for (int number = from; number <= until; number++) {
                sheets.add(new Sheet(
                        whole.pages() + sheets.size() + 1,
                        pages,
                        document.title(),
                        number,
                        document.pages(),
                        dossier.picture(file.request().pupil(), document.id(), number)
                                .map(CopyPrint::address)));
            }
            whole.add(paper.print("dossier/inspection/copies/copySheets", new CopyPaper.Sheets(sheets), words));
        }
    }

    private static String address(byte[] picture) {
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(picture);
    }

    static DocumentId document(PlacedPiece laid) {
        return new DocumentId(laid.item().value());
    }
}
