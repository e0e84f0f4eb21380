package nl.zorgvuldig.privacy.retention.destruction;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.holdings.ReplayableDestruction;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.privacy.retention.DestructionRun;
import nl.zorgvuldig.privacy.retention.DestructionState;
import nl.zorgvuldig.privacy.retention.PersonalDataRemoval;
import nl.zorgvuldig.privacy.retention.PupilDataPart;
import nl.zorgvuldig.privacy.retention.destruction.DestructionWorker.Interruption;
import org.springframework.stereotype.Component;

/// Replays destructions after a backup was restored: destroys again what was destroyed since it
/// was made, according to the log.
@Component
@Upholds(DESTRUCTION_AFTER_TWO_YEARS)
final class DestructionReplay implements ReplayableDestruction {
    private final DestructionStore store;
    private final DestructionWorker destroying;
    private final PersonalDataRemoval removing;
    private final HeldRowCounts counts;
    private final DestructionRun run;
    private final Vault vault;
    private final AuditLog log;
    private final Work work;

    DestructionReplay(
            DestructionStore store,
            DestructionWorker destroying,
            PersonalDataRemoval removing,
            HeldRowCounts counts,
            DestructionRun run,
            Vault vault,
            AuditLog log,
            Work work) {
        this.store = store;
        this.destroying = destroying;
        this.removing = removing;
        this.counts = counts;
        this.run = run;
        this.vault = vault;
        this.log = log;
        this.work = work;
    }

    private record Gone(PupilId pupil, PupilDataPart part) {}

    /// Dossiers and enrolment records of pupils, then the parents left without a pupil.
    @Override
    public int destroyAgain(List<AuditEvent> since) {
        List<Gone> gone = since.stream()
                .map(DestructionReplay::gone)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        gone.forEach(this::destroy);
        List<PersonId> parents = since.stream()
                .map(DestructionReplay::parent)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        parents.forEach(removing::end);
        return gone.size() + parents.size();
    }

    private void destroy(Gone gone) {
        vault.destroy(new KeyName(Acting.current().board(), gone.pupil.value(), gone.part.keeping()));
        Optional<Destruction> live = live(gone);
        if (live.isPresent()) {
            if (live.get().state() == DestructionState.APPROVED) {
                destroying.again(live.get());
            }
            run.forward(live.get().id(), Interruption.NONE);
            return;
        }
        int rows = counts.of(gone.pupil, gone.part).stream()
                .mapToInt(HeldRowCount::rows)
                .sum();
        List<PersonId> companions = removing.companions(gone.pupil, gone.part);
        removing.remove(gone.pupil, gone.part, companions);
        log.append(log.done(HoldingActs.RETAIN, DESTRUCTION_AFTER_TWO_YEARS, "again-" + Codes.of(gone.part))
                .about(gone.pupil)
                .counting(rows));
    }

    private Optional<Destruction> live(Gone gone) {
        return work.read(Act.MAINTAIN, store::listLive).stream()
                .filter(destruction -> destruction.whose().equals(gone.pupil) && destruction.part() == gone.part)
                .findFirst();
    }

    /// The destruction in an audit event that is written before a key is destroyed.
    private static Optional<Gone> gone(AuditEvent event) {
        return event.act() != HoldingActs.RETAIN || event.outcome() != AuditOutcome.DONE
                ? Optional.empty()
                : Arrays.stream(PupilDataPart.values())
                        .filter(part -> event.relation().equals("key-" + Codes.of(part)))
                        .findFirst()
                        .flatMap(part -> event.subject().map(pupil -> new Gone(new PupilId(pupil), part)));
    }

    private static Optional<PersonId> parent(AuditEvent event) {
        return event.act() == HoldingActs.RETAIN
                        && event.outcome() == AuditOutcome.DONE
                        && event.relation().equals(OrphanedParentAccounts.PARENT_GONE)
                ? event.subject().map(PersonId::new)
                : Optional.empty();
    }
}
