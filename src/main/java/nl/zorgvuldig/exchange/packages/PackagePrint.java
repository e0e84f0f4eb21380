package nl.zorgvuldig.exchange.packages;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.Dossier;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.documents.DocumentAccessResult;
import nl.zorgvuldig.dossier.record.documents.Documents;
import nl.zorgvuldig.exchange.disclosures.DisclosureFile;
import nl.zorgvuldig.platform.files.IncomingFolder;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.platform.web.paper.PdfBooklet;
import nl.zorgvuldig.platform.web.paper.PdfPrinter;
import org.springframework.stereotype.Component;

/// Prints a package as PDF/A: its text at once, the pages of its documents a few at a time.
@Component
final class PackagePrint {
    /// Pages of documents in memory at the same time.
    private static final int AT_ONCE = 8;

    private final PackageReader reader;
    private final Documents documents;
    private final IncomingFolder incoming;
    private final PdfPrinter paper;
    private final MessageCatalog languages;

    PackagePrint(
            PackageReader reader,
            Documents documents,
            IncomingFolder incoming,
            PdfPrinter paper,
            MessageCatalog languages) {
        this.reader = reader;
        this.documents = documents;
        this.incoming = incoming;
        this.paper = paper;
        this.languages = languages;
    }

    /// @param papers the opened documents, in their order
    /// @return how many pages it has
    int write(
            DisclosureFile file,
            Dossier dossier,
            Map<DossierItemId, DocumentAccessResult.Shown> papers,
            OutputStream out)
            throws IOException {
        LocalizedMessages words = languages.in(Language.DUTCH);
        // where its documents begin is known only when the text is printed
        int text = PdfBooklet.pages(front(file, dossier, papers, 0, words));
        byte[] front = front(file, dossier, papers, text, words);
        if (PdfBooklet.pages(front) != text) {
            text = PdfBooklet.pages(front);
            front = front(file, dossier, papers, text, words);
        }
        List<DocumentAccessResult.Shown> drawn = PackageReader.drawn(papers);
        int pages = text
                + drawn.stream().mapToInt(shown -> shown.document().pages()).sum();
        try (PdfBooklet whole = new PdfBooklet(front, incoming.folder())) {
            for (DocumentAccessResult.Shown shown : drawn) {
                bind(shown, pages, whole, words);
            }
            whole.writeTo(out);
            return whole.pages();
        }
    }

    private byte[] front(
            DisclosureFile file,
            Dossier dossier,
            Map<DossierItemId, DocumentAccessResult.Shown> papers,
            int text,
            LocalizedMessages words) {
        return paper.print("exchange/packages/package", reader.read(file, dossier, papers, text), words);
    }

    private void bind(DocumentAccessResult.Shown opened, int pages, PdfBooklet whole, LocalizedMessages words) {
        Document document = opened.document();
        for (int from = 1; from <= document.pages(); from += AT_ONCE) {
            List<PackagePaper.Sheet> sheets = new ArrayList<>();
            int until = Math.min(document.pages(), from + AT_ONCE - 1);
            for (int number = from; number <= until; number++) {
                sheets.add(new PackagePaper.Sheet(
                        whole.pages() + sheets.size() + 1,
                        pages,
                        document.title(),
                        number,
                        document.pages(),
                        documents.paper(opened.opening(), number).map(PackagePrint::address)));
            }
            whole.add(paper.print("exchange/packages/packageSheets", new PackagePaper.Sheets(sheets), words));
        }
    }

    private static String address(byte[] picture) {
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(picture);
    }
}
