package nl.zorgvuldig.images.events.notices;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Notice status of all parents for one event.
///
/// @param untold parents for whom there is no proof
/// @param last when the last of the others was notified
public record ParentNoticeStatus(List<EventNoticeProof> untold, Optional<Instant> last) {
    public static final ParentNoticeStatus NOBODY = new ParentNoticeStatus(List.of(), Optional.empty());

    public ParentNoticeStatus {
        untold = List.copyOf(untold);
    }

    /// Since when a parent waits for action by somebody: sending again, or handing out a letter.
    /// Empty when there is none.
    public Optional<Instant> unreachedSince() {
        return untold.stream()
                .filter(proof -> switch (proof.state()) {
                    case FAILED, TO_PRINT, PRINTED -> true;
                    case ON_ITS_WAY, SENT, HANDED -> false;
                })
                .map(EventNoticeProof::takenAt)
                .min(Comparator.naturalOrder());
    }

    public boolean onTheirWay() {
        return untold.stream().anyMatch(proof -> proof.state() == EventNoticeProof.State.ON_ITS_WAY);
    }
}
