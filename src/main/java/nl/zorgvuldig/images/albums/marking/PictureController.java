package nl.zorgvuldig.images.albums.marking;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.PictureActs;
import nl.zorgvuldig.images.albums.PictureMarking;
import nl.zorgvuldig.images.albums.PictureMarking.Finished;
import nl.zorgvuldig.images.albums.PictureMarking.MarkResult;
import nl.zorgvuldig.images.albums.PictureMarking.MarkSheet;
import nl.zorgvuldig.images.albums.web.AlbumAddresses;
import nl.zorgvuldig.images.albums.web.AlbumController;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.organisation.Group;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Marking the people in one picture. Every form submits all marks, so that nothing is lost between
/// two steps.
@Controller
@RequestMapping("/groepen/{group}/albums/{album}/{picture}")
class PictureController {
    private static final String PHOTO = "images/albums/marking/picture";
    private static final String VIDEO = "images/albums/marking/video";
    private static final String EVERYONE = "iedereen";

    private final AccessControl access;
    private final PictureMarking markings;
    private final NextPictureToMark next;
    private final Clock clock;

    PictureController(AccessControl access, PictureMarking markings, NextPictureToMark next, Clock clock) {
        this.access = access;
        this.markings = markings;
        this.next = next;
        this.clock = clock;
    }

    /// @param gemarkeerd how many faces were just blurred in the previous picture
    @GetMapping
    @Upholds(RECORDING_AFTER_CONSENT)
    Page show(
            @PathVariable AlbumId album,
            @PathVariable PictureId picture,
            @Opens(value = PictureActs.KEEP_PICTURES_CODE, through = "picture") Granted<Group> key,
            @RequestParam(required = false) Optional<String> gemarkeerd) {
        return markings.read(key, album, picture)
                .map(sheet -> Page.of(
                        template(sheet),
                        PictureMarkPages.page(
                                key, sheet, sheet.faces(), gemarkeerd.map(AlbumController::marked), Form.empty())))
                .orElseGet(Page::notFound);
    }

    @PostMapping
    Page save(
            @PathVariable GroupId group,
            @PathVariable AlbumId album,
            @PathVariable PictureId picture,
            SignedInUser who,
            @Opens(value = PictureActs.KEEP_PICTURES_CODE, through = "picture") Granted<Group> key,
            Form form) {
        Optional<List<Face>> faces = PictureMarkForm.faces(form, clock);
        Finished finished = finished(form, "media.no.everyone");
        if (faces.isEmpty() || form.wrong()) {
            if (faces.isEmpty()) {
                form.wrong("faces", "media.no.form");
            }
            return again(who, key, album, picture, faces, form);
        }
        Outcome<MarkResult> saved =
                markings.save(key, album, picture, PictureMarkForm.revision(form), faces.get(), finished);
        return Page.answer(
                saved,
                form,
                "faces",
                result -> switch (result) {
                    case MarkResult.Open _ ->
                        Page.seeOther(AlbumAddresses.picture(group, album, picture)
                                + (form.has("doe", PictureMarkForm.ADD)
                                        ? "#gezicht-" + faces.get().getLast().id()
                                        : ""));
                    case MarkResult.Finished done -> Page.seeOther(next.after(who, group, album, done.blurred()));
                    case MarkResult.Destroyed _ -> Page.seeOther(AlbumAddresses.album(group, album));
                },
                () -> again(who, key, album, picture, shown(saved, faces), form));
    }

    /// The faces to show again: those submitted, or the stored ones when somebody else changed
    /// them.
    static Optional<List<Face>> shown(Outcome<MarkResult> saved, Optional<List<Face>> sent) {
        return saved instanceof Outcome.Conflict<?> ? Optional.empty() : sent;
    }

    /// Finished only when the user says so explicitly.
    static Finished finished(Form form, String unsaid) {
        if (!form.has("doe", PictureMarkForm.FINISH)) {
            return Finished.NOT_YET;
        }
        if (form.value(EVERYONE).isEmpty()) {
            form.wrong(EVERYONE, unsaid);
        }
        return Finished.EVERYONE_IS_MARKED;
    }

    /// Shows the page again with a new key: the first is used, and showing the page again counts as
    /// another view.
    Page again(
            SignedInUser who,
            Granted<Group> used,
            AlbumId album,
            PictureId picture,
            Optional<List<Face>> faces,
            Form form) {
        Granted<Group> key = access.ask(
                        who, PictureActs.KEEP_PICTURES, used.target().id(), picture.value())
                .orRefuse();
        return markings.read(key, album, picture)
                .filter(sheet -> sheet.picture().size().isPresent())
                .map(sheet -> Page.again(template(sheet), page(key, sheet, faces, form)))
                .orElseGet(Page::notFound);
    }

    private static String template(MarkSheet sheet) {
        return sheet.picture().video().isPresent() ? VIDEO : PHOTO;
    }

    private static PictureMarkPage page(Granted<Group> key, MarkSheet sheet, Optional<List<Face>> faces, Form form) {
        return PictureMarkPages.page(key, sheet, faces.orElse(sheet.faces()), Optional.<Sentence>empty(), form);
    }
}
