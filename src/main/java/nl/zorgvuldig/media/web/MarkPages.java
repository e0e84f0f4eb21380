package nl.zorgvuldig.media.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.media.Face;
import nl.zorgvuldig.media.MarkSheet;
import nl.zorgvuldig.media.Who;
import nl.zorgvuldig.media.web.MarkPage.Blur;
import nl.zorgvuldig.media.web.MarkPage.Choice;
import nl.zorgvuldig.media.web.MarkPage.Consent;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.web.Form;

/// Makes the page of a picture.
final class MarkPages {
    private MarkPages() {}

    /// @param faces as they were sent, or as they are kept
    static MarkPage page(Granted<Group> key, MarkSheet sheet, List<Face> faces, Optional<Sentence> notice, Form form) {
        String album = Addresses.album(key.target().id(), sheet.album().id());
        return new MarkPage(
                sheet.album().title(),
                album,
                album + "/" + sheet.picture().id(),
                key.clause(),
                key.because(),
                sheet.picture(),
                boxes(sheet, faces),
                sheet.pupils().entrySet().stream()
                        .map(one -> pupil(sheet, one.getKey(), one.getValue()))
                        .toList(),
                sheet.staff().entrySet().stream()
                        .map(one -> new Choice(
                                "medewerker-" + one.getKey(), one.getValue().full(), Consent.NOT_ASKED))
                        .toList(),
                notice,
                form);
    }

    private static Choice pupil(MarkSheet sheet, PupilId pupil, PersonName name) {
        return new Choice(
                "leerling-" + pupil, name.full(), sheet.recorded().contains(pupil) ? Consent.YES : Consent.NO);
    }

    private static List<MarkPage.Box> boxes(MarkSheet sheet, List<Face> faces) {
        List<MarkPage.Box> boxes = new ArrayList<>();
        for (int place = 0; place < faces.size(); place++) {
            Face face = faces.get(place);
            boxes.add(new MarkPage.Box(
                    place,
                    face.id().toString(),
                    face.box().x(),
                    face.box().y(),
                    face.box().width(),
                    face.box().height(),
                    MarkForm.word(face.who()),
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
            case Who.Child child -> sheet.recorded().contains(child.pupil()) ? Blur.NONE : Blur.TO_COME;
            case Who.OtherChild _ -> Blur.TO_COME;
            case Who.Employee _, Who.Open _, Who.Visitor _, Who.Unrecognisable _ -> Blur.NONE;
        };
    }

    private static String name(MarkSheet sheet, Who who) {
        return switch (who) {
            case Who.Child child -> named(sheet.pupils(), child.pupil());
            case Who.Employee employee -> named(sheet.staff(), employee.person());
            case Who.OtherChild _, Who.Open _, Who.Visitor _, Who.Unrecognisable _ -> "";
        };
    }

    private static <K> String named(Map<K, PersonName> names, K key) {
        PersonName name = names.get(key);
        return name == null ? "" : name.full();
    }
}
