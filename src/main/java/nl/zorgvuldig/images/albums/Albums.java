package nl.zorgvuldig.images.albums;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.images.albums.storage.AlbumStore;
import nl.zorgvuldig.images.albums.storage.PictureStore;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.organisation.Group;
import org.springframework.stereotype.Component;

/// Albums: collections of pictures of one group on one day. The people who keep the pictures of a
/// group make them and see the progress of each.
@Component
public final class Albums {
    private final AlbumStore store;
    private final PictureStore pictures;
    private final Vault vault;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Albums(AlbumStore store, PictureStore pictures, Vault vault, AuditLog log, Work work, Clock clock) {
        this.store = store;
        this.pictures = pictures;
        this.vault = vault;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// An album, and how many pictures in it are in which state.
    public record Line(Album album, Map<PictureState, Integer> counts) {
        public int in(PictureState state) {
            return counts.getOrDefault(state, 0);
        }

        /// The number of pictures still to be marked.
        public int waiting() {
            return in(PictureState.PREPARING) + in(PictureState.NEW) + in(PictureState.OPEN);
        }
    }

    /// An opened album with its pictures and their thumbnails.
    public record Opened(Album album, List<AlbumPicture> pictures, Map<?, byte[]> smalls) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// Albums of every group whose pictures the acting person keeps, newest day first. An audit
    /// event records how many.
    ///
    /// @throws LogUnavailable when the audit event cannot be written
    @Upholds(RECORDING_AFTER_CONSENT)
    public List<Line> list() {
        List<Line> lines = work.read(PictureActs.KEEP_PICTURES, () -> {
            Map<AlbumId, Map<PictureState, Integer>> counts = pictures.count();
            return store.list().stream()
                    .map(album -> new Line(album, counts.getOrDefault(album.id(), Map.of())))
                    .toList();
        });
        log.append(log.done(EnrolmentActs.LIST, RECORDING_AFTER_CONSENT, "none").counting(lines.size()));
        return lines;
    }

    /// Opens an album; uses the key. Empty when the group has no such album.
    public Optional<Opened> open(Granted<Group> key, AlbumId id) {
        GroupId group = key.use(PictureActs.KEEP_PICTURES).id();
        return work.read(
                PictureActs.KEEP_PICTURES,
                () -> store.find(id)
                        .filter(album -> album.group().equals(group))
                        .map(album -> new Opened(album, pictures.list(id), pictures.smalls(id))));
    }

    /// The objections to a new album; leaves the key unused.
    public List<Objection> judge(Granted<Group> key, AlbumDraft draft) {
        return AlbumRules.objections(draft, key.target(), SchoolDay.today(clock));
    }

    /// Makes an album. Submitting the same form again makes no second one.
    ///
    /// @throws LogUnavailable when the audit event cannot be written; no album is made then
    @Upholds(RECORDING_AFTER_CONSENT)
    public Outcome<AlbumId> make(Granted<Group> key, FormId form, AlbumDraft draft) {
        List<Objection> no = new ArrayList<>(judge(key, draft));
        if (!no.isEmpty()) {
            return Outcome.rejected(no);
        }
        Group group = key.use(PictureActs.KEEP_PICTURES);
        AlbumId id = new AlbumId(form.makes(key.person(), group.id()));
        Album album =
                new Album(id, group.id(), draft.title().strip(), draft.happenedOn(), key.person(), clock.instant());
        add(PictureActs.KEEP_PICTURES, album);
        return Outcome.done(id);
    }

    /// Stores an existing album with its original maker and time. Only for the system account.
    public void takeOver(Album album) {
        add(Act.MAINTAIN, album);
    }

    private void add(Act act, Album album) {
        vault.create(List.of(AlbumStore.key(album.id())));
        work.change(act, () -> {
            if (store.add(album)) {
                log.append(log.done(act, RECORDING_AFTER_CONSENT, "album").through(album.id()));
            }
        });
    }

    /// Title and day of an album to be made.
    public record AlbumDraft(String title, LocalDate happenedOn) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }
}
