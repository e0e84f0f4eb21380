package nl.zorgvuldig.media;

import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.faces.Box;
import nl.zorgvuldig.faces.Faces;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.Stopping;
import nl.zorgvuldig.policy.Upholds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Looks for faces in pictures that just arrived, so that nobody has to draw every box. What it
/// finds are places in a picture, not people. When looking goes wrong again and again, the picture
/// opens without.
@Component
@Upholds(RECORDING_AFTER_CONSENT)
public final class FaceSearch {
    private static final Logger LOG = LoggerFactory.getLogger(FaceSearch.class);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int AT_A_TIME = 25;

    private final Faces faces;
    private final PictureStore store;
    private final PictureChanges changes;
    private final MarkStore marks;
    private final PictureFiles files;
    private final Work work;
    private final Clock clock;

    FaceSearch(
            Faces faces,
            PictureStore store,
            PictureChanges changes,
            MarkStore marks,
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

    /// Everything that waits, of the board the program acts for. May be cut off anywhere and run
    /// again.
    public void search() {
        List<PictureId> waiting = work.read(Act.MAINTAIN, () -> store.listNew(AT_A_TIME));
        while (!waiting.isEmpty()) {
            long opened = waiting.stream()
                    .filter(id -> !Stopping.asked() && search(id))
                    .count();
            waiting = opened == 0 ? List.of() : work.read(Act.MAINTAIN, () -> store.listNew(AT_A_TIME));
        }
    }

    /// @return whether it is open now
    private boolean search(PictureId id) {
        Optional<Kept> kept = work.read(Act.MAINTAIN, () -> store.kept(id));
        if (kept.isEmpty()) {
            return false;
        }
        try {
            Kept one = kept.get();
            List<Face> found = files.hold(one, faces::find).stream()
                    .map(box -> face(box, one))
                    .toList();
            return open(id, one, Looking.FOUND, found);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "faces were not looked for in {}: {}", id, failed.getClass().getSimpleName());
            return late(id) && open(id, kept.get(), Looking.FAILED, List.of());
        }
    }

    private boolean late(PictureId id) {
        return work.read(Act.MAINTAIN, () -> store.find(id))
                .filter(one -> one.addedAt().plus(PATIENCE).isBefore(clock.instant()))
                .isPresent();
    }

    private boolean open(PictureId id, Kept looked, Looking how, List<Face> found) {
        return work.write(Act.MAINTAIN, () -> {
            if (store.hold(id).isEmpty() || !store.kept(id).equals(Optional.of(looked)) || !changes.opened(id, how)) {
                return false;
            }
            marks.put(id, new ArrayList<>(found));
            return true;
        });
    }

    private Face face(Box box, Kept in) {
        int x = Math.clamp(box.x(), 0, in.width() - MarkRules.SMALLEST);
        int y = Math.clamp(box.y(), 0, in.height() - MarkRules.SMALLEST);
        return new Face(
                Id.next(clock),
                new Box(
                        x,
                        y,
                        Math.clamp(box.width(), MarkRules.SMALLEST, in.width() - x),
                        Math.clamp(box.height(), MarkRules.SMALLEST, in.height() - y)),
                new Who.Open(),
                Optional.empty());
    }
}
