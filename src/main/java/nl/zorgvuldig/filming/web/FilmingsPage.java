package nl.zorgvuldig.filming.web;

import java.util.List;
import nl.zorgvuldig.filming.FilmingFile;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Tone;

/// The requests somebody has to do with.
public record FilmingsPage(List<Row> open, List<Row> past) {
    /// @param group what it is called
    public record Row(FilmingFile file, Sentence group) {
        public Tone tone() {
            return FilmingPage.tone(file.state());
        }
    }
}
