package nl.zorgvuldig.platform.recovery.letters;

import java.util.List;
import nl.zorgvuldig.platform.recovery.letters.ParentLetters.LetterResult;
import nl.zorgvuldig.platform.web.FileDownload;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.platform.web.paper.PdfPrinter;
import org.springframework.stereotype.Component;

/// Letters to parents in one file, made before their codes work and stored nowhere.
@Component
public final class ParentLetterFile {
    private final PdfPrinter paper;
    private final MessageCatalog languages;

    ParentLetterFile(PdfPrinter paper, MessageCatalog languages) {
        this.paper = paper;
        this.languages = languages;
    }

    public byte[] print(List<ParentLetter> letters) {
        return paper.print("platform/recovery/letter", letters, languages.in(Language.DUTCH));
    }

    public Page of(LetterResult.Done done) {
        return Page.download(new FileDownload("uitnodigingen.pdf", "application/pdf", out -> out.write(done.paper())));
    }
}
