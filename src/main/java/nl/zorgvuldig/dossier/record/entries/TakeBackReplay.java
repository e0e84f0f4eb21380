package nl.zorgvuldig.dossier.record.entries;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.ReplayableDestruction;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Replay after a restore from backup: what was taken back since goes again, with its key.
@Component
@Upholds(NECESSARY_FOR_GUIDANCE)
final class TakeBackReplay implements ReplayableDestruction {
    private final DossierStore store;
    private final EndedEntryKeys keys;
    private final Work work;

    TakeBackReplay(DossierStore store, EndedEntryKeys keys, Work work) {
        this.store = store;
        this.keys = keys;
        this.work = work;
    }

    private record Taken(PupilId pupil, EntryId entry, int version, Instant at) {}

    @Override
    public int destroyAgain(List<AuditEvent> since) {
        int gone = (int) since.stream()
                .map(TakeBackReplay::taken)
                .flatMap(Optional::stream)
                .filter(taken -> work.write(
                        Act.MAINTAIN, () -> store.removeAgain(taken.pupil, taken.entry, taken.version, taken.at)))
                .count();
        keys.destroyAll();
        return gone;
    }

    private static Optional<Taken> taken(AuditEvent event) {
        return event.act() == DossierActs.TAKE_BACK
                        && event.outcome() == AuditOutcome.DONE
                        && event.relation().equals(TakeBacks.TAKEN_BACK)
                ? event.subject()
                        .flatMap(pupil -> event.via()
                                .map(entry ->
                                        new Taken(new PupilId(pupil), new EntryId(entry), event.count(), event.at())))
                : Optional.empty();
    }
}
