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

/// Public API for modules that act on marked pictures. It makes no decision about access: callers
/// hold a key from `access` or are the system account. Pictures that are not marked, or are closed,
/// are absent.
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

    /// A marked picture and everybody in it. `revision` changes whenever what may be shown of it
    /// changes.
    public record One(Album album, AlbumPicture picture, List<Face> faces) {}

    /// Albums of a group, newest day first.
    public List<Album> albums(GroupId group) {
        return read(() -> albums.list().stream()
                .filter(album -> album.group().equals(group))
                .toList());
    }

    /// Pictures of an album, in the order in which they arrived.
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

    /// The pictures a child is marked in, whether or not the child is still recognisable.
    public List<One> listWith(PupilId pupil) {
        return read(() -> pictures.list(marks.with(pupil)).stream()
                .filter(MarkedPictures::open)
                .map(picture -> one(albums.find(picture.album()).orElseThrow(), picture))
                .toList());
    }

    /// The marked videos among these pictures, closed ones included.
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

    /// The pictures among these that were destroyed because somebody in them may not be recorded,
    /// or, for a reopened video, because the people in it were not named in time. It is no longer
    /// known who was in them.
    public Set<PictureId> listNotKept(Collection<PictureId> ids) {
        return read(() -> pictures.list(ids).stream()
                .filter(MarkedPictures::notKept)
                .map(AlbumPicture::id)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /// For each of these pictures that has unnamed children: since when the last of them is
    /// unrecognisable; [Instant#MAX] while one still is recognisable. A copy released before that
    /// moment may show the child.
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

    /// The group of a picture, whatever became of the picture.
    public Optional<GroupId> findGroup(PictureId id) {
        return read(() -> albums.findGroup(id));
    }

    /// Checks whether every child in it may still be recorded, and blurs those who may not. Outside
    /// a unit of work; before a picture leaves the program.
    public void judge(PictureId id) {
        rejudging.judge(id);
    }

    /// Decrypts the picture, a JPEG without metadata, to a file for the duration of `look`. Outside
    /// a unit of work.
    ///
    /// @param revision of the picture as it was found; empty result when it changed since
    /// @throws FilesUnavailable when it cannot be opened
    public <T> Optional<T> hold(PictureId id, int revision, Function<Path, T> look) {
        return read(() -> pictures.find(id)
                        .filter(MarkedPictures::open)
                        .filter(picture -> picture.revision() == revision)
                        .flatMap(_ -> pictures.kept(id)))
                .map(kept -> files.hold(kept, look));
    }

    /// The whole video behind the picture; `revision` as for [#hold]. The caller has decided that
    /// it may be seen whole.
    public Optional<PlayableVideo> play(PictureId id, int revision) {
        return read(() -> pictures.find(id)
                        .filter(MarkedPictures::open)
                        .filter(picture -> picture.revision() == revision)
                        .flatMap(_ -> pictures.findFilm(id)))
                .map(files::play);
    }

    /// Thumbnails of the pictures of an album, WebP.
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
