package nl.zorgvuldig.care.experts;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationStore;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.holdings.RestrictionSource;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.PersonalDataRemoval;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Destroys what is kept of closed experts: name, address, organisation, and questions and answers
/// about no pupil. Not as long as a consultation that names one is kept with a pupil's dossier, nor
/// while their data are restricted or a request about them is open. The audit event is written
/// first, then the key is destroyed. May be repeated, and interrupted at any point.
@Component
final class ClosedExpertCleanup {
    /// Code in the log; after a restore it is read back from there.
    static final String GONE = "expert-gone";

    private final ExpertStore store;
    private final ExpertConsultationStore cases;
    private final ExpertHoldings holdings;
    private final Accounts accounts;
    private final PersonalDataRemoval removing;
    private final List<RestrictionSource> stills;
    private final AuditLog log;
    private final Work work;

    ClosedExpertCleanup(
            ExpertStore store,
            ExpertConsultationStore cases,
            ExpertHoldings holdings,
            Accounts accounts,
            PersonalDataRemoval removing,
            List<RestrictionSource> stills,
            AuditLog log,
            Work work) {
        this.store = store;
        this.cases = cases;
        this.holdings = holdings;
        this.accounts = accounts;
        this.removing = removing;
        this.stills = List.copyOf(stills);
        this.log = log;
        this.work = work;
    }

    /// For the acting board, as the system account. A failure with one does not keep the next from
    /// being handled.
    @Upholds(EXPERTS_AFTER_CONSENT)
    void tidy() {
        @Nullable RuntimeException failure = null;
        for (PersonId person : work.readApart(Act.MAINTAIN, store::listClosed)) {
            try {
                if (mayGo(person)) {
                    log.append(line(person));
                    remove(person);
                }
            } catch (RuntimeException failed) {
                failure = failure == null ? failed : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private boolean mayGo(PersonId expert) {
        Optional<AccountKind> open = accounts.findOpen(Acting.current().board(), expert);
        return open.filter(kind -> kind != AccountKind.EXPERT).isEmpty()
                && work.readApart(Act.MAINTAIN, () -> cases.concerning(expert)).isEmpty()
                && !RestrictionSource.kept(stills, Acting.current().board()).contains(expert.value());
    }

    /// The line in the register is removed last.
    void remove(PersonId expert) {
        removing.withAccount(expert);
        holdings.destroyLast(expert);
    }

    private AuditEvent line(PersonId expert) {
        return log.done(HoldingActs.RETAIN, EXPERTS_AFTER_CONSENT, GONE).about(expert);
    }
}
