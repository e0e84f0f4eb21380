package nl.zorgvuldig.images.albums.web;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.images.albums.Albums;
import nl.zorgvuldig.images.albums.PictureActs;
import nl.zorgvuldig.images.albums.PictureUploads;
import nl.zorgvuldig.platform.files.IncomingFolder;
import nl.zorgvuldig.platform.files.video.VideoReceiver;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.organisation.Group;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Uploads of pictures to an album: many in one form, or one by one from a page that retries when
/// the connection is lost.
@Controller
@RequestMapping("/groepen/{group}/albums/{album}")
class PictureUploadController {
    static final String FILES = "fotos";
    private static final String FILE = "foto";
    private static final String ONE = "images/albums/sent";

    private final AccessControl access;
    private final Albums albums;
    private final PictureUploads arrivals;
    private final IncomingFolder incoming;
    private final VideoReceiver arriving;
    private final AlbumPages pages;
    private final Clock clock;

    PictureUploadController(
            AccessControl access,
            Albums albums,
            PictureUploads arrivals,
            IncomingFolder incoming,
            VideoReceiver arriving,
            AlbumPages pages,
            Clock clock) {
        this.access = access;
        this.albums = albums;
        this.arrivals = arrivals;
        this.incoming = incoming;
        this.arriving = arriving;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping
    @Upholds(RECORDING_AFTER_CONSENT)
    Page many(
            @PathVariable GroupId group,
            @PathVariable AlbumId album,
            SignedInUser who,
            @Opens(value = PictureActs.KEEP_PICTURES_CODE, through = "album") Granted<Group> first,
            Form form,
            @RequestParam(FILES) Optional<List<MultipartFile>> sent) {
        Optional<FormId> number = form.number(FILES);
        List<MultipartFile> files = sent.orElse(List.of()).stream()
                .filter(PictureUploadController::chosen)
                .toList();
        if (files.isEmpty()) {
            form.wrong(FILES, "media.no.files");
        }
        if (number.isEmpty() || form.wrong()) {
            return again(first, album, List.of(), form);
        }
        List<UploadResultPage> refused = new ArrayList<>();
        for (int place = 0; place < files.size(); place++) {
            MultipartFile file = files.get(place);
            if (access.ask(who, PictureActs.KEEP_PICTURES, group, album.value()) instanceof Granted<Group> key) {
                Outcome<PictureId> arrived = arrive(key, album, nth(number.get(), place), file);
                if (arrived instanceof Outcome.NotFound<PictureId>) {
                    return Page.notFound();
                }
                because(arrived).ifPresent(no -> refused.add(UploadResultPage.of(name(file), Optional.of(no))));
            }
        }
        return refused.isEmpty()
                ? Page.seeOther(AlbumAddresses.album(group, album))
                : again(first, album, refused, form.numbered(clock));
    }

    private Page again(Granted<Group> key, AlbumId album, List<UploadResultPage> refused, Form form) {
        return albums.open(key, album)
                .map(opened ->
                        Page.again("images/albums/album", pages.album(key, opened, Optional.empty(), refused, form)))
                .orElseGet(Page::notFound);
    }

    /// Receives one file, from a page that shows its result.
    @PostMapping("/foto")
    Page one(
            @PathVariable AlbumId album,
            @Opens(value = PictureActs.KEEP_PICTURES_CODE, through = "album") Granted<Group> key,
            Form form,
            @RequestParam(FILE) Optional<MultipartFile> sent) {
        Optional<FormId> number = FormId.parse(form.value(Form.NUMBER), clock);
        Optional<MultipartFile> file = sent.filter(PictureUploadController::chosen);
        if (number.isEmpty() || file.isEmpty()) {
            form.wrong(FILES, "media.no.files");
            return again(key, album, List.of(), form.numbered(clock));
        }
        Outcome<PictureId> arrived = arrive(key, album, number.get(), file.get());
        return answer(arrived, UploadResultPage.of(name(file.get()), because(arrived)));
    }

    /// Receives the file as the request body, which may be larger: a video.
    @PostMapping(path = "/foto", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Page alone(
            @PathVariable AlbumId album,
            @Opens(value = PictureActs.KEEP_PICTURES_CODE, through = "album") Granted<Group> key,
            Form form,
            HttpServletRequest request) {
        Optional<FormId> number = FormId.parse(form.value(Form.NUMBER), clock);
        if (number.isEmpty()) {
            form.wrong(FILES, "media.no.files");
            return again(key, album, List.of(), form.numbered(clock));
        }
        Outcome<PictureId> arrived = incoming.hold(
                path -> arriving.receive(request.getInputStream(), path),
                path -> arrivals.arrive(key, album, number.get(), path));
        return answer(arrived, new UploadResultPage("", because(arrived)));
    }

    /// Why it was not stored; empty when it was.
    private static Optional<Sentence> because(Outcome<PictureId> arrived) {
        return arrived instanceof Outcome.Rejected<PictureId>(List<Objection> objections)
                ? Optional.of(objections.getFirst().because())
                : Optional.empty();
    }

    private static Page answer(Outcome<PictureId> arrived, UploadResultPage page) {
        return switch (arrived) {
            case Outcome.Done<PictureId> _ -> Page.of(ONE, page);
            case Outcome.Rejected<PictureId> _ -> Page.again(ONE, page);
            case Outcome.NotFound<PictureId> _, Outcome.Conflict<PictureId> _, Outcome.FormReused<PictureId> _ ->
                Page.notFound();
        };
    }

    /// Whether a file arrived before the connection was lost.
    @GetMapping("/foto/{number}")
    Page arrived(
            @PathVariable AlbumId album,
            @PathVariable String number,
            @Opens(value = PictureActs.KEEP_PICTURES_CODE, through = "album") Granted<Group> key) {
        return FormId.parse(number, clock)
                .flatMap(form -> arrivals.find(key, album, form))
                .map(_ -> Page.of(ONE, new UploadResultPage("", Optional.empty())))
                .orElseGet(Page::notFound);
    }

    private Outcome<PictureId> arrive(Granted<Group> key, AlbumId album, FormId number, MultipartFile file) {
        return incoming.hold(path -> file.transferTo(path.toFile()), path -> arrivals.arrive(key, album, number, path));
    }

    /// The number of the nth file of a form.
    private static FormId nth(FormId form, int place) {
        UUID first = form.value();
        return new FormId(new UUID(first.getMostSignificantBits(), first.getLeastSignificantBits() ^ place));
    }

    private static boolean chosen(MultipartFile file) {
        return !file.isEmpty() || !name(file).isBlank();
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }
}
