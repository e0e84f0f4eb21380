package nl.zorgvuldig.images.filming.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.images.filming.FilmingFile;
import nl.zorgvuldig.images.filming.FilmingId;
import nl.zorgvuldig.images.filming.FilmingRequest;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.TagTone;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;

/// Requests of a parent, and the form for a new one.
///
/// @param first the first day for which a request can be made today
/// @param everybody the permitted requests for which every child may be filmed
public record OwnFilmingPage(
        List<FilmingFile> files, List<Place> places, Set<FilmingId> everybody, LocalDate first, Form form) {
    /// A child and a group in which the parent could film.
    public record Place(String value, Sentence label) {}

    /// The child and group of a request; empty when the child is not there any more.
    public Optional<Sentence> place(FilmingRequest request) {
        String value = place(request.pupil(), request.group());
        return places.stream()
                .filter(place -> place.value().equals(value))
                .map(Place::label)
                .findFirst();
    }

    /// The places to choose from, in the reader's language.
    public List<Form.Option> options(LocalizedMessages words) {
        return places.stream()
                .map(place -> Form.Option.of(place.value(), words.say(place.label())))
                .toList();
    }

    static String place(PupilId pupil, GroupId group) {
        return pupil + "/" + group;
    }

    public TagTone tone(FilmingFile file) {
        return FilmingPage.tone(file.state());
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
