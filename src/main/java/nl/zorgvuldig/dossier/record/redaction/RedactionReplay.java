package nl.zorgvuldig.dossier.record.redaction;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.entries.EndedEntryKeys;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.holdings.ReplayableDestruction;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Replay after a restore from backup: what was erased since goes again, with its keys, and so does what was rewritten
/// since: the words that took its place are not in that backup.
@Component
@Upholds(NECESSARY_FOR_GUIDANCE)
final class RedactionReplay implements ReplayableDestruction {
    private final Redactions redactions;
    private final EndedEntryKeys keys;

    RedactionReplay(Redactions redactions, EndedEntryKeys keys) {
        this.redactions = redactions;
        this.keys = keys;
    }

    @Override
    public int destroyAgain(List<AuditEvent> since) {
        int gone = (int) since.stream().filter(this::again).count();
        keys.destroyAll();
        return gone;
    }

    private boolean again(AuditEvent event) {
        Optional<RedactionGround> ground = event.act() == DossierActs.REDACT && event.outcome() == AuditOutcome.DONE
                ? RedactionGround.ofLog(event.relation())
                : Optional.empty();
        return ground.isPresent()
                && event.subject().isPresent()
                && event.via().isPresent()
                && redactions.eraseAgain(
                        new PupilId(event.subject().get()),
                        new DossierItemId(event.via().get()),
                        event.count(),
                        event.actor(),
                        event.at(),
                        ground.get());
    }
}
