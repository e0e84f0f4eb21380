package nl.zorgvuldig.privacy.retention.certificates;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.destruction.Destruction;
import nl.zorgvuldig.privacy.retention.destruction.Destruction.Number;
import nl.zorgvuldig.privacy.retention.destruction.DestructionStore;
import nl.zorgvuldig.privacy.retention.destruction.DestructionTraceStore;
import nl.zorgvuldig.privacy.retention.destruction.DestructionTraceStore.Said;
import nl.zorgvuldig.privacy.retention.destruction.RetentionVisibility;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Destructions and their certificates, for head, board and data protection officer.
@Component
@Upholds(DESTRUCTION_AFTER_TWO_YEARS)
public final class DestructionCertificates {
    /// Destructions on one page.
    private static final int MOST = 200;

    private final DestructionStore store;
    private final DestructionTraceStore traces;
    private final Accounts accounts;
    private final Schools schools;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    DestructionCertificates(
            DestructionStore store,
            DestructionTraceStore traces,
            Accounts accounts,
            Schools schools,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.traces = traces;
        this.accounts = accounts;
        this.schools = schools;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Destructions that are running, completed or dropped, newest first.
    public List<Destruction> list(RetentionVisibility sight) {
        List<School> of = sight.certificates();
        return work.read(
                HoldingActs.RETAIN,
                () -> store.listAt(of.stream().map(School::id).toList(), MOST));
    }

    /// The certificate; empty if the reader may not see it, or if there is none.
    public Optional<DestructionCertificate> find(Number number) {
        return work.read(
                HoldingActs.RETAIN,
                () -> store.find(number)
                        .flatMap(destruction ->
                                traces.findCertificate(number).map(said -> certificate(destruction, said))));
    }

    private DestructionCertificate certificate(Destruction destruction, Said said) {
        return new DestructionCertificate(
                destruction,
                traces.counts(destruction.id()),
                said.shown(),
                said.line(),
                accounts.nameOf(destruction.approvedBy()),
                schools.find(destruction.school()).map(School::name).orElse(""),
                schools.findBoardName().orElse(""),
                log.findAll(destruction.id().value(), DestructionCertificateLine.mark(said.line())),
                log.fingerprint(Acting.current().board()),
                clock.instant());
    }
}
