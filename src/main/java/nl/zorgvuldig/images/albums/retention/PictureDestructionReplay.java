package nl.zorgvuldig.images.albums.retention;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.images.albums.storage.PictureStore;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.ReplayableDestruction;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Replay of destructions after a restore from backup: a picture or video destroyed since is
/// destroyed again. So is, whole, one in which somebody was blurred since: the log does not say
/// who, and the restored version is the sharp one.
@Component
final class PictureDestructionReplay implements ReplayableDestruction {
    private static final Set<String> GONE =
            Set.of("expired", "removed", "picture-gone", "not-kept", "unfit", "blurred");
    private static final String ALBUM = "album-gone";

    private final PictureStore pictures;
    private final PictureHoldings holdings;
    private final EmptyAlbumRemoval albums;
    private final Work work;

    PictureDestructionReplay(PictureStore pictures, PictureHoldings holdings, EmptyAlbumRemoval albums, Work work) {
        this.pictures = pictures;
        this.holdings = holdings;
        this.albums = albums;
        this.work = work;
    }

    @Override
    @Upholds(RECORDING_AFTER_CONSENT)
    public int destroyAgain(List<AuditEvent> since) {
        int gone = 0;
        for (PictureId id : of(since, GONE).map(PictureId::new).distinct().toList()) {
            boolean there = work.read(Act.MAINTAIN, () -> pictures.find(id))
                    .filter(picture -> picture.state().kept())
                    .isPresent();
            if (there && holdings.destroy(id)) {
                gone++;
            }
        }
        of(since, Set.of(ALBUM)).map(AlbumId::new).distinct().forEach(albums::end);
        return gone;
    }

    private static Stream<UUID> of(List<AuditEvent> since, Set<String> what) {
        return since.stream().filter(event -> what.contains(event.relation())).flatMap(event -> event.via().stream());
    }
}
