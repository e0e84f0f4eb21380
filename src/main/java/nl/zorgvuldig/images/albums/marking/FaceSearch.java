package nl.zorgvuldig.images.albums.marking;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.FaceDetectionStatus;
import nl.zorgvuldig.images.albums.FaceSubject;
import nl.zorgvuldig.images.albums.storage.PictureChanges;
import nl.zorgvuldig.images.albums.storage.PictureFiles;
import nl.zorgvuldig.images.albums.storage.PictureStore;
import nl.zorgvuldig.images.albums.storage.StoredImage;
import nl.zorgvuldig.images.faces.BoundingBox;
import nl.zorgvuldig.images.faces.FaceDetection;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Shutdown;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Face detection in newly arrived pictures, so that users need not draw every box. It finds
/// positions, not people. After repeated failures the picture opens without detected faces.
@Component
@Upholds(RECORDING_AFTER_CONSENT)
public final class FaceSearch {
    private static final Logger LOG = LoggerFactory.getLogger(FaceSearch.class);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int AT_A_TIME = 25;

    private final FaceDetection faces;
    private final PictureStore store;
    private final PictureChanges changes;
    private final PictureMarkStore marks;
    private final PictureFiles files;
    private final Work work;
    private final Clock clock;

    FaceSearch(
            FaceDetection faces,
            PictureStore store,
            PictureChanges changes,
            PictureMarkStore marks,
            PictureFiles files,
            Work work,
            Clock clock) {
        this.faces = faces;
        this.store = store;
        this.changes = changes;
        this.marks = marks;
        this.files = files;
        this.work = work;
        this.clock = clock;
    }

    /// Processes everything that waits, of the acting board. May be interrupted anywhere and run
    /// again.
    public void search() {
        List<PictureId> waiting = work.read(Act.MAINTAIN, () -> store.listNew(AT_A_TIME));
        while (!waiting.isEmpty()) {
            long opened = waiting.stream()
                    .filter(id -> !Shutdown.asked() && search(id))
                    .count();
            waiting = opened == 0 ? List.of() : work.read(Act.MAINTAIN, () -> store.listNew(AT_A_TIME));
        }
    }

    /// @return whether it is open for marking now
    private boolean search(PictureId id) {
        Optional<StoredImage> kept = work.read(Act.MAINTAIN, () -> store.kept(id));
        if (kept.isEmpty()) {
            return false;
        }
        try {
            StoredImage image = kept.get();
            List<Face> found = files.hold(image, faces::find).stream()
                    .map(box -> face(box, image))
                    .toList();
            return open(id, image, FaceDetectionStatus.FOUND, found);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "faces were not looked for in {}: {}", id, failed.getClass().getSimpleName());
            return late(id) && open(id, kept.get(), FaceDetectionStatus.FAILED, List.of());
        }
    }

    private boolean late(PictureId id) {
        return work.read(Act.MAINTAIN, () -> store.find(id))
                .filter(picture -> picture.addedAt().plus(PATIENCE).isBefore(clock.instant()))
                .isPresent();
    }

    private boolean open(PictureId id, StoredImage looked, FaceDetectionStatus how, List<Face> found) {
        return work.write(Act.MAINTAIN, () -> {
            if (store.hold(id).isEmpty() || !store.kept(id).equals(Optional.of(looked)) || !changes.opened(id, how)) {
                return false;
            }
            marks.put(id, new ArrayList<>(found));
            return true;
        });
    }

    private Face face(BoundingBox box, StoredImage in) {
        int x = Math.clamp(box.x(), 0, in.width() - PictureMarkRules.SMALLEST);
        int y = Math.clamp(box.y(), 0, in.height() - PictureMarkRules.SMALLEST);
        return new Face(
                Id.next(clock),
                new BoundingBox(
                        x,
                        y,
                        Math.clamp(box.width(), PictureMarkRules.SMALLEST, in.width() - x),
                        Math.clamp(box.height(), PictureMarkRules.SMALLEST, in.height() - y)),
                new FaceSubject.Open(),
                Optional.empty());
    }
}
