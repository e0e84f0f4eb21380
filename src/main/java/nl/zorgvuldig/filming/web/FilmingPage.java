package nl.zorgvuldig.filming.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.filming.Child;
import nl.zorgvuldig.filming.FilmingFile;
import nl.zorgvuldig.filming.FilmingState;
import nl.zorgvuldig.filming.Filmings;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Tone;

/// One request, for the head who decides or the teacher who must know.
///
/// @param group what it is called
/// @param by who asks
/// @param children who may be filmed and who may not; empty when there is nothing to film any more
/// @param seen what the head saw, to be sent along with a yes
/// @param decidable whether there is something to decide
public record FilmingPage(
        FilmingFile file,
        Filmings.Reader reader,
        String group,
        PersonName by,
        List<Child> children,
        String seen,
        Optional<Sentence> said,
        boolean decidable,
        Form form) {
    public boolean head() {
        return reader == Filmings.Reader.HEAD;
    }

    /// Of whom the parent is; empty when there is nothing to film any more.
    public Optional<PersonName> child() {
        return children.stream()
                .filter(one -> one.pupil().equals(file.request().pupil()))
                .map(Child::name)
                .findFirst();
    }

    public String address() {
        return FilmingController.ADDRESS + "/" + file.id();
    }

    public List<Child> without() {
        return children.stream().filter(one -> !one.may()).toList();
    }

    /// Of those, in one line.
    public String names() {
        return without().stream().map(one -> one.name().full()).collect(Collectors.joining(", "));
    }

    public List<Child> with() {
        return children.stream().filter(Child::may).toList();
    }

    public Tone tone() {
        return tone(file.state());
    }

    static Tone tone(FilmingState state) {
        return switch (state) {
            case ASKED -> Tone.OPEN;
            case PERMITTED -> Tone.YES;
            case REFUSED, LAPSED, REVOKED -> Tone.NO;
            case WITHDRAWN, CLOSED -> Tone.QUIET;
        };
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
