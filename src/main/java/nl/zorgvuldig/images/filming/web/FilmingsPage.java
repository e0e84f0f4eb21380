package nl.zorgvuldig.images.filming.web;

import java.util.List;
import nl.zorgvuldig.images.filming.FilmingFile;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;

/// The requests in which somebody has a role.
public record FilmingsPage(List<Row> open, List<Row> past) {
    /// @param group its name
    public record Row(FilmingFile file, Sentence group) {
        public TagTone tone() {
            return FilmingPage.tone(file.state());
        }
    }
}
