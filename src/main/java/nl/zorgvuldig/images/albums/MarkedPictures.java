package nl.zorgvuldig.images.albums;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.zorgvuldig.images.albums.marking.PictureMarkStore;
import nl.zorgvuldig.images.albums.recheck.PictureConsentRecheck;
import nl.zorgvuldig.images.albums.storage.AlbumStore;
import nl.zorgvuldig.images.albums.storage.PictureFiles;
import nl.zorgvuldig.images.albums.storage.PictureStore;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door for modules that do something with marked pictures. It decides nothing about persons:
/// whoever asks here has a key from `access`, or is the program. A picture that is not
/// marked, or that is closed, is not there.
@Component
public final class MarkedPictures {
    private final AlbumStore albums;
    private final PictureStore pictures;
    private final PictureMarkStore marks;
    private final PictureFiles files;
    private final PictureConsentRecheck rejudging;
    private final Boards boards;
    private final Work work;

    MarkedPictures(
            AlbumStore albums,
            PictureStore pictures,
            PictureMarkStore marks,
            PictureFiles files,
            PictureConsentRecheck rejudging,
            Boards boards,
            Work work) {
        this.albums = albums;
        this.pictures = pictures;
        this.marks = marks;
        this.files = files;
        this.rejudging = rejudging;
        this.boards = boards;
        this.work = work;
    }

    /// A marked picture and everybody in it. `revision` changes whenever what may be seen of it
    /// changes.
    public record One(Album album, AlbumPicture picture, List<Face> faces) {}

    /// Albums of a group, newest day first.
    public List<Album> albums(GroupId group) {
        return read(() -> albums.list().stream()
                .filter(album -> album.group().equals(group))
                .toList());
    }

    /// In the order in which they arrived.
    public List<One> list(AlbumId id) {
        return read(() -> albums.find(id).map(this::list).orElseGet(List::of));
    }

    private List<One> list(Album album) {
        List<AlbumPicture> open =
                pictures.list(album.id()).stream().filter(MarkedPictures::open).toList();
        Map<PictureId, List<Face>> faces =
                marks.list(open.stream().map(AlbumPicture::id).toList());
        return open.stream()
                .map(picture -> new One(album, picture, faces.getOrDefault(picture.id(), List.of())))
                .toList();
    }

    /// The pictures a child is marked in, whether one can still recognise it or not.
    public List<One> listWith(PupilId pupil) {
        return read(() -> pictures.list(marks.with(pupil)).stream()
                .filter(MarkedPictures::open)
                .map(picture -> one(albums.find(picture.album()).orElseThrow(), picture))
                .toList());
    }

    /// Those of them that are marked videos, closed ones too.
    public List<One> listVideos(Collection<PictureId> ids) {
        return read(() -> pictures.list(ids).stream()
                .filter(picture -> picture.state() == PictureState.MARKED)
                .filter(picture -> picture.video().isPresent())
                .map(picture -> one(albums.find(picture.album()).orElseThrow(), picture))
                .toList());
    }

    private static boolean notKept(AlbumPicture picture) {
        return picture.state() == PictureState.NOT_KEPT
                || picture.state() == PictureState.EXPIRED && picture.video().isPresent();
    }

    /// Those of them that were destroyed because somebody in them may not be recorded, or, of a
    /// video that was opened again, because nobody said in time who is in it. Who was in them is
    /// not known any more.
    public Set<PictureId> listNotKept(Collection<PictureId> ids) {
        return read(() -> pictures.list(ids).stream()
                .filter(MarkedPictures::notKept)
                .map(AlbumPicture::id)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /// Since when the last child that nobody named cannot be recognised any more, of those of them
    /// with such a child; a moment to come while it can. What left before may show that child.
    @Upholds(RECORDING_AFTER_CONSENT)
    public Map<PictureId, Instant> unseenSince(Collection<PictureId> ids) {
        Map<PictureId, Instant> since = new HashMap<>();
        read(() -> marks.list(ids))
                .forEach((id, faces) -> faces.stream()
                        .filter(face -> face.who() instanceof FaceSubject.OtherChild)
                        .map(face -> face.blurredAt().orElse(Instant.MAX))
                        .max(Comparator.naturalOrder())
                        .ifPresent(last -> since.put(id, last)));
        return since;
    }

    @Upholds(RECORDING_AFTER_CONSENT)
    public Optional<One> find(PictureId id) {
        return read(() -> pictures.find(id)
                .filter(MarkedPictures::open)
                .map(picture -> one(albums.find(picture.album()).orElseThrow(), picture)));
    }

    /// The album of a picture, whatever became of the picture.
    public Optional<Album> findAlbum(PictureId id) {
        return read(() -> pictures.find(id).flatMap(picture -> albums.find(picture.album())));
    }

    /// Whose picture it is, whatever became of it.
    public Optional<GroupId> findGroup(PictureId id) {
        return read(() -> albums.findGroup(id));
    }

    /// Looks whether every child in it may still be recorded, and blurs who may not. Outside a unit
    /// of work; before a picture leaves the program.
    public void judge(PictureId id) {
        rejudging.judge(id);
    }

    /// Has the picture, a JPEG without metadata, stand in the clear for as long as it is looked at.
    /// Outside a unit of work.
    ///
    /// @param revision of the picture as it was found; when it changed since, it is not there
    /// @throws FilesUnavailable when it does not open
    public <T> Optional<T> hold(PictureId id, int revision, Function<Path, T> look) {
        return read(() -> pictures.find(id)
                        .filter(MarkedPictures::open)
                        .filter(picture -> picture.revision() == revision)
                        .flatMap(_ -> pictures.kept(id)))
                .map(kept -> files.hold(kept, look));
    }

    /// The video behind it, whole; `revision` as for [#hold]. Who asks has decided that it may be
    /// seen so.
    public Optional<PlayableVideo> play(PictureId id, int revision) {
        return read(() -> pictures.find(id)
                        .filter(MarkedPictures::open)
                        .filter(picture -> picture.revision() == revision)
                        .flatMap(_ -> pictures.findFilm(id)))
                .map(files::play);
    }

    /// Those of an album in small, WebP.
    public Map<PictureId, byte[]> smalls(AlbumId id) {
        return read(() -> {
            Map<PictureId, byte[]> smalls = new LinkedHashMap<>(pictures.smalls(id));
            smalls.keySet()
                    .retainAll(pictures.list(id).stream()
                            .filter(MarkedPictures::open)
                            .map(AlbumPicture::id)
                            .toList());
            return smalls;
        });
    }

    private static boolean open(AlbumPicture picture) {
        return picture.state() == PictureState.MARKED && picture.closedSince().isEmpty();
    }

    private One one(Album album, AlbumPicture picture) {
        return new One(album, picture, marks.list(picture.id()));
    }

    private <T> T read(Supplier<T> what) {
        return boards.program(Acting.current().board()).call(() -> work.readApart(Act.MAINTAIN, what));
    }
}
