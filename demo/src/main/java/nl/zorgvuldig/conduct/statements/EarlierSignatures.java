package nl.zorgvuldig.conduct.statements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.kit.ReceiptFile;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import org.springframework.stereotype.Component;

/// Takes over signatures from before this program was in use. Only for the system account.
@Component
public final class EarlierSignatures {
    private final StatementStore store;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    EarlierSignatures(StatementStore store, AuditLog log, Work work, Clock clock) {
        this.store = store;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Records that these people signed the first version, in the proposed words, on its first
    /// day; one audit event holds the root over all of it.
    public void takeOver(LocalDate since, Collection<PersonId> signers) {
        Instant then = since.atTime(9, 0).atZone(SchoolDay.ZONE).toInstant();
        ConfidentialityStatement first = new ConfidentialityStatement(
                1, since, ProposedStatement.dutch(), ProposedStatement.english(), PersonId.PROGRAM, clock.instant());
        List<StatementSignature> signed = signers.stream()
                .map(person -> new StatementSignature(person, 1, then, first.fingerprint(), Optional.empty()))
                .toList();
        work.change(Act.MAINTAIN, () -> {
            store.add(first);
            signed.forEach(store::add);
            log.takeOver(
                    ReceiptFile.STATEMENTS,
                    Clause.CONFIDENTIALITY,
                    signed.stream().map(StatementSignatureKit::line).toList());
        });
    }
}
