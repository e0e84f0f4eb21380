package nl.zorgvuldig.images.albums.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.FaceSubject;
import nl.zorgvuldig.images.albums.PictureMarking.MarkSheet;
import nl.zorgvuldig.images.albums.marking.PictureMarkPage.Blur;
import nl.zorgvuldig.images.albums.marking.PictureMarkPage.Choice;
import nl.zorgvuldig.images.albums.marking.PictureMarkPage.Consent;
import nl.zorgvuldig.images.albums.web.AlbumAddresses;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.school.organisation.Group;

/// Builds the page of a picture.
final class PictureMarkPages {
    private PictureMarkPages() {}

    /// @param faces as submitted, or as stored
    static PictureMarkPage page(
            Granted<Group> key, MarkSheet sheet, List<Face> faces, Optional<Sentence> notice, Form form) {
        String album = AlbumAddresses.album(key.target().id(), sheet.album().id());
        return new PictureMarkPage(
                sheet.album().title(),
                album,
                album + "/" + sheet.picture().id(),
                key.clause(),
                key.because(),
                sheet.picture(),
                boxes(sheet, faces),
                sheet.pupils().entrySet().stream()
                        .map(entry -> pupil(sheet, entry.getKey(), entry.getValue()))
                        .toList(),
                sheet.staff().entrySet().stream()
                        .map(entry -> new Choice(
                                "medewerker-" + entry.getKey(), entry.getValue().full(), Consent.NOT_ASKED))
                        .toList(),
                notice,
                form);
    }

    private static Choice pupil(MarkSheet sheet, PupilId pupil, PersonName name) {
        return new Choice(
                "leerling-" + pupil, name.full(), sheet.recorded().contains(pupil) ? Consent.YES : Consent.NO);
    }

    private static List<PictureMarkPage.Box> boxes(MarkSheet sheet, List<Face> faces) {
        List<PictureMarkPage.Box> boxes = new ArrayList<>();
        for (int place = 0; place < faces.size(); place++) {
            Face face = faces.get(place);
            boxes.add(new PictureMarkPage.Box(
                    place,
                    face.id().toString(),
                    face.box().x(),
                    face.box().y(),
                    face.box().width(),
                    face.box().height(),
                    PictureMarkForm.word(face.who()),
                    name(sheet, face.who()),
                    blur(sheet, face)));
        }
        return boxes;
    }

    private static Blur blur(MarkSheet sheet, Face face) {
        if (face.blurredAt().isPresent()) {
            return Blur.DONE;
        }
        return switch (face.who()) {
            case FaceSubject.Child child -> sheet.recorded().contains(child.pupil()) ? Blur.NONE : Blur.TO_COME;
            case FaceSubject.OtherChild _ -> Blur.TO_COME;
            case FaceSubject.Employee _, FaceSubject.Open _, FaceSubject.Visitor _, FaceSubject.Unrecognisable _ ->
                Blur.NONE;
        };
    }

    private static String name(MarkSheet sheet, FaceSubject who) {
        return switch (who) {
            case FaceSubject.Child child -> named(sheet.pupils(), child.pupil());
            case FaceSubject.Employee employee -> named(sheet.staff(), employee.person());
            case FaceSubject.OtherChild _, FaceSubject.Open _, FaceSubject.Visitor _, FaceSubject.Unrecognisable _ ->
                "";
        };
    }

    private static <K> String named(Map<K, PersonName> names, K key) {
        PersonName name = names.get(key);
        return name == null ? "" : name.full();
    }
}
