package nl.zorgvuldig.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.dossier.Document;
import nl.zorgvuldig.dossier.Documents;
import nl.zorgvuldig.dossier.Dossier;
import nl.zorgvuldig.dossier.Opened;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.files.Incoming;
import nl.zorgvuldig.web.Booklet;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Paper;
import nl.zorgvuldig.web.Words;
import org.springframework.stereotype.Component;

/// Prints a package as PDF/A: its text at once, the pages of its documents a few at a time.
@Component
final class PackagePrint {
    /// Pages of documents in memory at once.
    private static final int AT_ONCE = 8;

    private final PackageReader reader;
    private final Documents documents;
    private final Incoming incoming;
    private final Paper paper;
    private final Languages languages;

    PackagePrint(PackageReader reader, Documents documents, Incoming incoming, Paper paper, Languages languages) {
        this.reader = reader;
        this.documents = documents;
        this.incoming = incoming;
        this.paper = paper;
        this.languages = languages;
    }

    /// @param papers the documents that go, opened, in their places
    /// @return how many pages it has
    int write(DisclosureFile file, Dossier dossier, Map<PieceId, Opened.Shown> papers, OutputStream out)
            throws IOException {
        Words words = languages.in(Language.DUTCH);
        // where its documents begin is known only when the text is printed
        int text = Booklet.pages(front(file, dossier, papers, 0, words));
        byte[] front = front(file, dossier, papers, text, words);
        if (Booklet.pages(front) != text) {
            text = Booklet.pages(front);
            front = front(file, dossier, papers, text, words);
        }
        List<Opened.Shown> drawn = PackageReader.drawn(papers);
        int pages =
                text + drawn.stream().mapToInt(one -> one.document().pages()).sum();
        try (Booklet whole = new Booklet(front, incoming.folder())) {
            for (Opened.Shown one : drawn) {
                bind(one, pages, whole, words);
            }
            whole.writeTo(out);
            return whole.pages();
        }
    }

    private byte[] front(
            DisclosureFile file, Dossier dossier, Map<PieceId, Opened.Shown> papers, int text, Words words) {
        return paper.print("exchange/package", reader.read(file, dossier, papers, text), words);
    }

    private void bind(Opened.Shown opened, int pages, Booklet whole, Words words) {
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
            whole.add(paper.print("exchange/packageSheets", new PackagePaper.Sheets(sheets), words));
        }
    }

    private static String address(byte[] picture) {
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(picture);
    }
}
