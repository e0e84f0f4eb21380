package nl.zorgvuldig.images.filming.web;

import java.util.List;
import nl.zorgvuldig.images.filming.FilmingFile;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;

/// The requests somebody has to do with.
public record FilmingsPage(List<Row> open, List<Row> past) {
    /// @param group what it is called
    public record Row(FilmingFile file, Sentence group) {
        public TagTone tone() {
            return FilmingPage.tone(file.state());
        }
    }
}
