package nl.zorgvuldig.media.web;

import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.AlbumId;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.media.Face;
import nl.zorgvuldig.media.MarkResult;
import nl.zorgvuldig.media.MarkSheet;
import nl.zorgvuldig.media.Markings;
import nl.zorgvuldig.media.Markings.Finished;
import nl.zorgvuldig.media.PictureActs;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One picture: who is in it. Each thing one does sends everything that is marked, so that nothing
/// gets lost between two of them.
@Controller
@RequestMapping("/groepen/{group}/albums/{album}/{picture}")
class PictureController {
    private static final String PHOTO = "media/picture";
    private static final String VIDEO = "media/video";
    private static final String EVERYONE = "iedereen";

    private final AccessControl access;
    private final Markings markings;
    private final NextPicture next;
    private final Clock clock;

    PictureController(AccessControl access, Markings markings, NextPicture next, Clock clock) {
        this.access = access;
        this.markings = markings;
        this.next = next;
        this.clock = clock;
    }

    /// @param gemarkeerd how many faces were just blurred, in the picture before this one
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
                        MarkPages.page(
                                key, sheet, sheet.faces(), gemarkeerd.map(AlbumController::marked), Form.empty())))
                .orElseGet(Page::notFound);
    }

    @PostMapping
    Page save(
            @PathVariable GroupId group,
            @PathVariable AlbumId album,
            @PathVariable PictureId picture,
            SignedIn who,
            @Opens(value = PictureActs.KEEP_PICTURES_CODE, through = "picture") Granted<Group> key,
            Form form) {
        Optional<List<Face>> faces = MarkForm.faces(form, clock);
        Finished finished = finished(form, "media.no.everyone");
        if (faces.isEmpty() || form.wrong()) {
            if (faces.isEmpty()) {
                form.wrong("faces", "media.no.form");
            }
            return again(who, key, album, picture, faces, form);
        }
        Outcome<MarkResult> saved = markings.save(key, album, picture, MarkForm.revision(form), faces.get(), finished);
        return Page.answer(
                saved,
                form,
                "faces",
                result -> switch (result) {
                    case MarkResult.Open _ ->
                        Page.seeOther(Addresses.picture(group, album, picture)
                                + (form.has("doe", MarkForm.ADD)
                                        ? "#gezicht-" + faces.get().getLast().id()
                                        : ""));
                    case MarkResult.Finished done -> Page.seeOther(next.after(who, group, album, done.blurred()));
                    case MarkResult.Destroyed _ -> Page.seeOther(Addresses.album(group, album));
                },
                () -> again(who, key, album, picture, shown(saved, faces), form));
    }

    /// What was sent, or what stands there when somebody else changed it.
    static Optional<List<Face>> shown(Outcome<MarkResult> saved, Optional<List<Face>> sent) {
        return saved instanceof Outcome.Conflict<?> ? Optional.empty() : sent;
    }

    /// Ready is only who says so apart.
    static Finished finished(Form form, String unsaid) {
        if (!form.has("doe", MarkForm.FINISH)) {
            return Finished.NOT_YET;
        }
        if (form.value(EVERYONE).isEmpty()) {
            form.wrong(EVERYONE, unsaid);
        }
        return Finished.EVERYONE_IS_MARKED;
    }

    /// With another key: the first was used, and seeing the page again is another look.
    Page again(
            SignedIn who,
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

    private static MarkPage page(Granted<Group> key, MarkSheet sheet, Optional<List<Face>> faces, Form form) {
        return MarkPages.page(key, sheet, faces.orElse(sheet.faces()), Optional.<Sentence>empty(), form);
    }
}
