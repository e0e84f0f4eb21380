package nl.zorgvuldig.retention;

import static nl.zorgvuldig.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.HoldingActs;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.retention.Destruction.Number;
import nl.zorgvuldig.retention.TraceStore.Said;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import org.springframework.stereotype.Component;

/// The door to what was destroyed and to the proof of it, for head, board and data protection
/// officer.
@Component
@Upholds(DESTRUCTION_AFTER_TWO_YEARS)
public final class Certificates {
    /// On one page.
    private static final int MOST = 200;

    private final DestructionStore store;
    private final TraceStore traces;
    private final Accounts accounts;
    private final Schools schools;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Certificates(
            DestructionStore store,
            TraceStore traces,
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

    /// What goes, went, or was dropped, the newest first.
    public List<Destruction> list(Sight sight) {
        List<School> of = sight.certificates();
        return work.read(
                HoldingActs.RETAIN,
                () -> store.listAt(of.stream().map(School::id).toList(), MOST));
    }

    /// Empty for one the reader may not see, as for one that was never made.
    public Optional<Certificate> find(Number number) {
        return work.read(
                HoldingActs.RETAIN,
                () -> store.find(number)
                        .flatMap(one -> traces.findCertificate(number).map(said -> certificate(one, said))));
    }

    private Certificate certificate(Destruction one, Said said) {
        return new Certificate(
                one,
                traces.counts(one.id()),
                said.shown(),
                said.line(),
                accounts.nameOf(one.approvedBy()),
                schools.find(one.school()).map(School::name).orElse(""),
                schools.findBoardName().orElse(""),
                log.findAll(one.id().value(), CertificateLine.mark(said.line())),
                log.fingerprint(Acting.current().board()),
                clock.instant());
    }
}
