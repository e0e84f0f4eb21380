package nl.zorgvuldig.filming.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.filming.FilmingId;
import nl.zorgvuldig.filming.FilmingRequest;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Tone;

/// What a parent asked, and asking anew.
///
/// @param first the first day for which one can ask today
/// @param everybody of those that are permitted, those in which every child may be filmed
public record OwnFilmingPage(
        List<FilmingRequest> requests,
        List<Form.Option> places,
        Set<FilmingId> everybody,
        LocalDate first,
        Form form) {
    public Tone tone(FilmingRequest one) {
        return FilmingPage.tone(one.state());
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
