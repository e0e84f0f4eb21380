package nl.zorgvuldig.consent.authority;

import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.consent.decisions.ConsentLock;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.springframework.stereotype.Component;

/// Disputes between the legal representatives of a pupil, recorded by the head. While one is open
/// there is no consent.
@Component
public final class ConsentDisputes {
    private final ConsentDisputeStore store;
    private final ConsentLock lock;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    ConsentDisputes(ConsentDisputeStore store, ConsentLock lock, AuditLog log, Work work, Clock clock) {
        this.store = store;
        this.lock = lock;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Leaves the key unused.
    public List<DisputeRecord> list(Granted<PupilId> key) {
        return work.read(EnrolmentActs.KEEP_AUTHORITY, () -> store.listFiles(key.target()));
    }

    /// @return the objections; when there are any, nothing was recorded and the key is unused
    public List<Objection> open(Granted<PupilId> key, Optional<PurposeKey> purpose, String reason) {
        List<Objection> objections = PupilAuthorityRules.objections(reason);
        if (objections.isEmpty()) {
            PupilId pupil = key.use(EnrolmentActs.KEEP_AUTHORITY);
            ConsentDispute dispute =
                    new ConsentDispute(Id.next(clock), pupil, purpose, clock.instant(), Optional.empty());
            AuditEvent done = line("dispute-opened", pupil, dispute.id());
            work.change(EnrolmentActs.KEEP_AUTHORITY, () -> {
                lock.change(pupil);
                store.open(dispute, key.person(), reason.strip());
                log.append(done);
            });
        }
        return objections;
    }

    /// Closes a dispute. Closing one that is closed already, or is about another pupil, changes
    /// nothing.
    ///
    /// @return the objections; when there are any, nothing was recorded and the key is unused
    public List<Objection> close(Granted<PupilId> key, UUID dispute, String reason) {
        List<Objection> objections = PupilAuthorityRules.objections(reason);
        if (objections.isEmpty()) {
            PupilId pupil = key.use(EnrolmentActs.KEEP_AUTHORITY);
            AuditEvent done = line("dispute-closed", pupil, dispute);
            work.change(EnrolmentActs.KEEP_AUTHORITY, () -> {
                lock.change(pupil);
                if (store.close(pupil, dispute, key.person(), reason.strip(), clock.instant()) == 1) {
                    log.append(done);
                }
            });
        }
        return objections;
    }

    /// Stores an earlier dispute. Only for the system account.
    public void takeOver(ConsentDispute dispute, PersonId openedBy, String reason) {
        work.change(Act.MAINTAIN, () -> store.open(dispute, openedBy, reason));
    }

    private AuditEvent line(String what, PupilId pupil, UUID dispute) {
        return log.done(EnrolmentActs.KEEP_AUTHORITY, PARENT_DATA_IN_DOSSIER, what)
                .about(pupil)
                .through(dispute);
    }
}
