package nl.zorgvuldig.images.filming.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.images.filming.FilmingChild;
import nl.zorgvuldig.images.filming.FilmingDecisions;
import nl.zorgvuldig.images.filming.FilmingFile;
import nl.zorgvuldig.images.filming.FilmingState;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.TagTone;

/// One request, for the head who decides or the teacher who must know.
///
/// @param group its name
/// @param by name of the parent who asks
/// @param children who may be filmed and who may not; empty when the request is over
/// @param seen fingerprint of what the head saw, sent back with a permission
/// @param decidable whether a decision is possible
public record FilmingPage(
        FilmingFile file,
        FilmingDecisions.Reader reader,
        String group,
        PersonName by,
        List<FilmingChild> children,
        String seen,
        Optional<Sentence> said,
        boolean decidable,
        Form form) {
    public boolean head() {
        return reader == FilmingDecisions.Reader.HEAD;
    }

    /// The child of the parent who asks; empty when the request is over.
    public Optional<PersonName> child() {
        return children.stream()
                .filter(child -> child.pupil().equals(file.request().pupil()))
                .map(FilmingChild::name)
                .findFirst();
    }

    public String address() {
        return FilmingController.ADDRESS + "/" + file.id();
    }

    public List<FilmingChild> without() {
        return children.stream().filter(child -> !child.may()).toList();
    }

    /// The children who may be filmed, in one line.
    public String names() {
        return without().stream().map(child -> child.name().full()).collect(Collectors.joining(", "));
    }

    public List<FilmingChild> with() {
        return children.stream().filter(FilmingChild::may).toList();
    }

    public TagTone tone() {
        return tone(file.state());
    }

    static TagTone tone(FilmingState state) {
        return switch (state) {
            case ASKED -> TagTone.OPEN;
            case PERMITTED -> TagTone.YES;
            case REFUSED, LAPSED, REVOKED -> TagTone.NO;
            case WITHDRAWN, CLOSED -> TagTone.QUIET;
        };
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
