package nl.zorgvuldig.entrance.web;

import java.util.List;
import nl.zorgvuldig.entrance.LettersMade;
import nl.zorgvuldig.entrance.ParentLetter;
import nl.zorgvuldig.web.Download;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Page;
import nl.zorgvuldig.web.Paper;
import org.springframework.stereotype.Component;

/// Letters to parents in one file, made before their codes work and kept nowhere.
@Component
final class LetterFile {
    private final Paper paper;
    private final Languages languages;

    LetterFile(Paper paper, Languages languages) {
        this.paper = paper;
        this.languages = languages;
    }

    byte[] print(List<ParentLetter> letters) {
        return paper.print("entrance/letter", letters, languages.in(Language.DUTCH));
    }

    Page of(LettersMade.Done done) {
        return Page.download(new Download("uitnodigingen.pdf", "application/pdf", out -> out.write(done.paper())));
    }
}
