package nl.zorgvuldig.images.albums;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.images.albums.marking.PictureMarkStore;
import nl.zorgvuldig.images.albums.storage.AlbumStore;
import nl.zorgvuldig.images.albums.storage.ImageChangeNotifier;
import nl.zorgvuldig.images.albums.storage.PictureChanges;
import nl.zorgvuldig.images.albums.storage.PictureStore;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Group;
import org.springframework.stereotype.Component;

/// Removal and reopening of pictures: somebody removes one or reopens it for marking, or its
/// marking period has ended.
@Component
public final class PictureRemovals {
    private final AlbumStore albums;
    private final PictureStore pictures;
    private final PictureChanges changes;
    private final PictureMarkStore marks;
    private final ImageChangeNotifier aftermath;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    PictureRemovals(
            AlbumStore albums,
            PictureStore pictures,
            PictureChanges changes,
            PictureMarkStore marks,
            ImageChangeNotifier aftermath,
            AuditLog log,
            Work work,
            Clock clock) {
        this.albums = albums;
        this.pictures = pictures;
        this.changes = changes;
        this.marks = marks;
        this.aftermath = aftermath;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Destroys a picture; uses the key.
    ///
    /// @return whether it existed
    @Upholds(RECORDING_AFTER_CONSENT)
    public boolean remove(Granted<Group> key, AlbumId album, PictureId id) {
        GroupId group = key.use(PictureActs.KEEP_PICTURES).id();
        Optional<AlbumPicture> found = of(group, album, id);
        found.filter(picture -> picture.state().kept())
                .ifPresent(picture -> end(PictureActs.KEEP_PICTURES, picture.id(), PictureState.REMOVED));
        return found.isPresent();
    }

    /// Reopens a marked picture for marking, with the same period as a new one. Blurred faces stay
    /// blurred, a closed picture stays closed, and the consents of the people marked still count.
    /// Uses the key.
    ///
    /// @return whether it was marked
    @Upholds(RECORDING_AFTER_CONSENT)
    public boolean reopen(Granted<Group> key, AlbumId album, PictureId id) {
        GroupId group = key.use(PictureActs.KEEP_PICTURES).id();
        LocalDate until = SchoolDay.today(clock).plusDays(PictureUploads.DAYS);
        boolean open = of(group, album, id).isPresent()
                && work.write(PictureActs.KEEP_PICTURES, () -> {
                    boolean was = changes.reopened(id, until);
                    if (was) {
                        log.append(line(PictureActs.KEEP_PICTURES, "reopened", id));
                    }
                    return was;
                });
        if (open) {
            aftermath.of(id);
        }
        return open;
    }

    /// Destroys the pictures of the acting board that were not marked in time. Idempotent.
    @Upholds(RECORDING_AFTER_CONSENT)
    public void expire() {
        LocalDate today = SchoolDay.today(clock);
        List<PictureId> due = work.read(Act.MAINTAIN, () -> pictures.listDue(today));
        due.forEach(picture -> end(Act.MAINTAIN, picture, PictureState.EXPIRED));
    }

    public boolean end(Act act, PictureId id, PictureState how) {
        boolean ended = work.write(act, () -> {
            Optional<AlbumPicture> now = pictures.hold(id);
            if (now.isEmpty() || stays(now.get(), how)) {
                return false;
            }
            marks.clear(id);
            boolean was = changes.ended(id, how, SchoolDay.today(clock), clock.instant());
            if (was) {
                log.append(line(act, how, id));
            }
            return was;
        });
        if (ended) {
            aftermath.of(id);
        }
        return ended;
    }

    private static boolean stays(AlbumPicture now, PictureState how) {
        return switch (how) {
            case EXPIRED -> now.state() == PictureState.MARKED;
            case NOT_KEPT -> now.video().isEmpty();
            case REMOVED -> false;
            case PREPARING, NEW, OPEN, MARKED, UNFIT -> throw new IllegalArgumentException(how + " is no end");
        };
    }

    private AuditEvent line(Act act, PictureState how, PictureId id) {
        return switch (how) {
            case EXPIRED -> line(act, "expired", id);
            case NOT_KEPT -> line(act, "not-kept", id);
            case REMOVED ->
                act == PictureActs.KEEP_PICTURES
                        ? line(act, "removed", id)
                        : line(HoldingActs.RETAIN, "picture-gone", id);
            case PREPARING, NEW, OPEN, MARKED, UNFIT -> throw new IllegalArgumentException(how + " is no end");
        };
    }

    private Optional<AlbumPicture> of(GroupId group, AlbumId album, PictureId id) {
        return work.read(
                PictureActs.KEEP_PICTURES,
                () -> albums.find(album)
                        .filter(each -> each.group().equals(group))
                        .flatMap(_ -> pictures.find(id))
                        .filter(picture -> picture.album().equals(album)));
    }

    private AuditEvent line(Act act, String what, PictureId id) {
        return log.done(act, RECORDING_AFTER_CONSENT, what).through(id);
    }
}
