package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import nl.zorgvuldig.dossier.Copying;
import nl.zorgvuldig.dossier.Document;
import nl.zorgvuldig.files.Incoming;
import nl.zorgvuldig.inspection.CopyPaper.Sheet;
import nl.zorgvuldig.kernel.DocumentId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Booklet;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Paper;
import nl.zorgvuldig.web.Words;
import org.springframework.stereotype.Component;

/// Prints a copy: its text at once, the pages of its documents a few at a time, so that a thick
/// dossier takes no more memory than a thin one.
@Component
final class CopyPrint {
    /// Pages of documents in memory at once.
    private static final int AT_ONCE = 8;

    private final CopyReader reader;
    private final Copying dossier;
    private final Incoming incoming;
    private final Paper paper;
    private final Languages languages;

    CopyPrint(CopyReader reader, Copying dossier, Incoming incoming, Paper paper, Languages languages) {
        this.reader = reader;
        this.dossier = dossier;
        this.incoming = incoming;
        this.paper = paper;
        this.languages = languages;
    }

    /// @return how many pages it has
    /// @throws CopyIncomplete when something that belongs in it is not there any more
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    int write(RequestFile file, List<Laid> laid, OutputStream out) throws IOException {
        Words words = languages.in(Language.DUTCH);
        List<Document> drawn = reader.drawn(file, laid);
        int behind = drawn.stream().mapToInt(Document::pages).sum();
        // where its documents begin is known only when the text is printed
        int text = Booklet.pages(front(file, laid, 0, behind, words));
        byte[] front = front(file, laid, text, behind, words);
        if (Booklet.pages(front) != text) {
            text = Booklet.pages(front);
            front = front(file, laid, text, behind, words);
        }
        try (Booklet whole = new Booklet(front, incoming.folder())) {
            for (Document one : drawn) {
                bind(file, one, text + behind, whole, words);
            }
            whole.writeTo(out);
            return whole.pages();
        }
    }

    private byte[] front(RequestFile file, List<Laid> laid, int text, int behind, Words words) {
        return paper.print("inspection/copy", reader.read(file, laid, text, behind), words);
    }

    private void bind(RequestFile file, Document document, int pages, Booklet whole, Words words) {
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
            whole.add(paper.print("inspection/copySheets", new CopyPaper.Sheets(sheets), words));
        }
    }

    private static String address(byte[] picture) {
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(picture);
    }

    static DocumentId document(Laid laid) {
        return new DocumentId(laid.item().value());
    }
}
