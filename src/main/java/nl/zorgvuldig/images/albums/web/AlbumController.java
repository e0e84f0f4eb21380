package nl.zorgvuldig.images.albums.web;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.GroupGate;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.images.albums.Albums;
import nl.zorgvuldig.images.albums.Albums.AlbumDraft;
import nl.zorgvuldig.images.albums.PictureActs;
import nl.zorgvuldig.platform.files.UploadPath;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.organisation.Group;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Albums of a group: the list, making one, and opening one.
@Controller
public class AlbumController {
    static final String ALBUMS = "/albums";
    public static final String MARKED = "gemarkeerd";
    public static final String DESTROYED = "vernietigd";
    private static final String NEW = "/groepen/{group}/albums/nieuw";
    private static final String FORM = "images/albums/album-form";

    private final GroupGate groups;
    private final Albums albums;
    private final AlbumPages pages;
    private final Clock clock;

    AlbumController(GroupGate groups, Albums albums, AlbumPages pages, Clock clock) {
        this.groups = groups;
        this.albums = albums;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(ALBUMS)
    @Upholds(RECORDING_AFTER_CONSENT)
    Page all(SignedInUser who) {
        List<Group> mine = groups.list(who);
        return mine.isEmpty()
                ? Page.refused(RECORDING_AFTER_CONSENT, Sentence.of("media.no.group"))
                : Page.of("images/albums/albums", pages.albums(albums.list(), mine));
    }

    @GetMapping(NEW)
    Page start(@Opens(PictureActs.KEEP_PICTURES_CODE) Granted<Group> key) {
        Form form = Form.empty()
                .numbered(clock)
                .with("happenedOn", SchoolDay.today(clock).toString());
        return Page.of(FORM, page(key, form));
    }

    @PostMapping(NEW)
    Page make(@Opens(PictureActs.KEEP_PICTURES_CODE) Granted<Group> key, Form form) {
        Optional<FormId> number = form.number("title");
        String title = form.required("title", "media.no.title");
        Optional<LocalDate> day = form.requiredDay("happenedOn", "media.no.day");
        if (number.isEmpty() || day.isEmpty() || form.wrong()) {
            return Page.again(FORM, page(key, form));
        }
        return Page.answer(
                albums.make(key, number.get(), new AlbumDraft(title, day.get())),
                form,
                "title",
                album -> Page.seeOther(AlbumAddresses.album(key.target().id(), album)),
                () -> Page.again(FORM, page(key, form)));
    }

    private static AlbumFormPage page(Granted<Group> key, Form form) {
        return new AlbumFormPage(
                key.target().shortName(),
                AlbumAddresses.group(key.target().id()) + "/albums/nieuw",
                key.clause(),
                key.because(),
                form);
    }

    /// @param gemarkeerd number of faces blurred in the picture that was just marked
    /// @param vernietigd number of people without consent in the video that was just destroyed
    @GetMapping("/groepen/{group}/albums/{album}")
    @Upholds(RECORDING_AFTER_CONSENT)
    Page open(
            @PathVariable AlbumId album,
            @Opens(value = PictureActs.KEEP_PICTURES_CODE, through = "album") Granted<Group> key,
            @RequestParam(required = false) Optional<String> gemarkeerd,
            @RequestParam(required = false) Optional<String> vernietigd,
            Form question) {
        Form form = Form.empty().numbered(clock);
        if (question.has("melding", UploadPath.TOO_LARGE)) {
            form.wrong(PictureUploadController.FILES, "media.no.together");
        }
        return albums.open(key, album)
                .map(opened -> Page.of(
                        "images/albums/album",
                        pages.album(
                                key,
                                opened,
                                vernietigd
                                        .map(AlbumController::destroyed)
                                        .or(() -> gemarkeerd.map(AlbumController::marked)),
                                List.of(),
                                form)))
                .orElseGet(Page::notFound);
    }

    private static Sentence destroyed(String people) {
        return people.matches("[1-9]\\d{0,2}")
                ? Sentence.of("media.video.destroyed", Integer.parseInt(people))
                : Sentence.of("media.video.destroyed.some");
    }

    public static Sentence marked(String blurred) {
        return blurred.matches("[1-9]\\d{0,2}")
                ? Sentence.of("media.marked.blurred", Integer.parseInt(blurred))
                : Sentence.of("media.marked.sharp");
    }
}
