package nl.zorgvuldig.media;

import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.DestroysAgain;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.AlbumId;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// After a backup was put back: a picture or video that was destroyed since goes again. So does one
/// in which somebody was blurred since, whole: who that was is not in the log, and what came back
/// is the sharp one.
@Component
final class PicturesAgain implements DestroysAgain {
    private static final Set<String> GONE =
            Set.of("expired", "removed", "picture-gone", "not-kept", "unfit", "blurred");
    private static final String ALBUM = "album-gone";

    private final PictureStore pictures;
    private final MediaHoldings holdings;
    private final AlbumEnds albums;
    private final Work work;

    PicturesAgain(PictureStore pictures, MediaHoldings holdings, AlbumEnds albums, Work work) {
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
                    .filter(one -> one.state().kept())
                    .isPresent();
            if (there && holdings.destroy(id)) {
                gone++;
            }
        }
        of(since, Set.of(ALBUM)).map(AlbumId::new).distinct().forEach(albums::end);
        return gone;
    }

    private static Stream<UUID> of(List<AuditEvent> since, Set<String> what) {
        return since.stream().filter(one -> what.contains(one.relation())).flatMap(one -> one.via().stream());
    }
}
