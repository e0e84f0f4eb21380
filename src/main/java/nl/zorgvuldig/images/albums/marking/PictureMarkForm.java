package nl.zorgvuldig.images.albums.marking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.FaceSubject;
import nl.zorgvuldig.images.faces.BoundingBox;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.web.Form;

/// Faces as submitted by a form: a row of fields for each.
final class PictureMarkForm {
    static final String SAVE = "bewaren";
    static final String ADD = "erbij";
    static final String FINISH = "klaar";
    static final String GONE = "weg-";
    private static final String OTHER_CHILD = "ander-kind";
    private static final int MOST = 250;

    private PictureMarkForm() {}

    static int revision(Form form) {
        return form.count("versie").orElse(-1);
    }

    /// All submitted faces, without the removed one and with the added one. Empty when the form is
    /// malformed.
    static Optional<List<Face>> faces(Form form, Clock clock) {
        Optional<Integer> count = form.count("aantal").filter(number -> number <= MOST);
        if (count.isEmpty()) {
            return Optional.empty();
        }
        List<Face> faces = new ArrayList<>();
        for (int place : IntStream.range(0, count.get()).toArray()) {
            if (form.value("doe").equals(GONE + place)) {
                continue;
            }
            Optional<UUID> id = Id.parse(form.value("id" + place));
            Optional<BoundingBox> box = box(form, Integer.toString(place));
            Optional<FaceSubject> who = who(form.value("wie" + place));
            if (id.isEmpty() || box.isEmpty() || who.isEmpty()) {
                return Optional.empty();
            }
            faces.add(new Face(id.get(), box.get(), who.get(), Optional.empty()));
        }
        if (form.value("doe").equals(ADD)) {
            box(form, "-nieuw")
                    .ifPresent(
                            box -> faces.add(new Face(Id.next(clock), box, new FaceSubject.Open(), Optional.empty())));
        }
        boolean apart = faces.stream().map(Face::id).distinct().count() == faces.size();
        return apart ? Optional.of(faces) : Optional.empty();
    }

    private static Optional<BoundingBox> box(Form form, String place) {
        Optional<Integer> x = form.count("x" + place);
        Optional<Integer> y = form.count("y" + place);
        Optional<Integer> width = form.count("b" + place);
        Optional<Integer> height = form.count("h" + place);
        return x.isEmpty()
                        || y.isEmpty()
                        || width.filter(number -> number > 0).isEmpty()
                        || height.filter(number -> number > 0).isEmpty()
                ? Optional.empty()
                : Optional.of(new BoundingBox(x.get(), y.get(), width.get(), height.get()));
    }

    /// The people chosen from the list of a video, where position does not matter. Empty as for
    /// faces.
    static Optional<List<Face>> people(Form form, Clock clock) {
        List<Face> people = new ArrayList<>();
        for (String word : form.values("wie")) {
            Optional<FaceSubject> who = who(word).filter(subject -> !(subject instanceof FaceSubject.Open));
            if (who.isEmpty() || people.size() >= MOST) {
                return Optional.empty();
            }
            people.add(new Face(Id.next(clock), new BoundingBox(0, 0, 1, 1), who.get(), Optional.empty()));
        }
        return Optional.of(people);
    }

    private static Optional<FaceSubject> who(String word) {
        return switch (word) {
            case "" -> Optional.of(new FaceSubject.Open());
            case OTHER_CHILD -> Optional.of(new FaceSubject.OtherChild());
            case "bezoeker" -> Optional.of(new FaceSubject.Visitor());
            case "onherkenbaar" -> Optional.of(new FaceSubject.Unrecognisable());
            default ->
                word.startsWith("leerling-")
                        ? Id.parse(word.substring(9)).map(id -> new FaceSubject.Child(new PupilId(id)))
                        : word.startsWith("medewerker-")
                                ? Id.parse(word.substring(11)).map(id -> new FaceSubject.Employee(new PersonId(id)))
                                : Optional.empty();
        };
    }

    static String word(FaceSubject who) {
        return switch (who) {
            case FaceSubject.Open _ -> "";
            case FaceSubject.Child child -> "leerling-" + child.pupil();
            case FaceSubject.Employee employee -> "medewerker-" + employee.person();
            case FaceSubject.OtherChild _ -> OTHER_CHILD;
            case FaceSubject.Visitor _ -> "bezoeker";
            case FaceSubject.Unrecognisable _ -> "onherkenbaar";
        };
    }
}
