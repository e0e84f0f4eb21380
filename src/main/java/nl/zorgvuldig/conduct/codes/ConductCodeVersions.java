package nl.zorgvuldig.conduct.codes;

import static nl.zorgvuldig.platform.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.SchoolActs;
import org.springframework.stereotype.Component;

/// Publication of policy documents for staff by the board, and withdrawal of versions.
@Component
public final class ConductCodeVersions {
    private final ConductCodeStore store;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    ConductCodeVersions(ConductCodeStore store, AuditLog log, Work work, Clock clock) {
        this.store = store;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Every current and future version, the newest of each document first.
    public List<ConductCodeVersion> listStanding() {
        return work.read(Act.BROWSE, store::listStanding).reversed();
    }

    /// A version as published, even when it was withdrawn since.
    public Optional<ConductCodeVersion> find(ConductCodeId code, int version) {
        return work.read(Act.BROWSE, store::list).stream()
                .filter(codeVersion -> codeVersion.code().equals(code) && codeVersion.version() == version)
                .findFirst();
    }

    /// The newest version of a document that was not withdrawn; the next one is written from it.
    public Optional<ConductCodeVersion> findNewest(ConductCodeId code) {
        return listStanding().stream()
                .filter(version -> version.code().equals(code))
                .findFirst();
    }

    /// Publishes another version; the program delivers it on its day. A draft equal to the newest
    /// version changes nothing.
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    public Outcome<Nothing> publish(CodeDraft wish) {
        if (findNewest(wish.code()).filter(version -> version.fulfils(wish)).isPresent()) {
            return Outcome.done();
        }
        ConductCodePublicationRules rules = work.read(
                Act.BROWSE,
                () -> new ConductCodePublicationRules(store.list(), store.listStanding(), SchoolDay.today(clock)));
        List<Objection> objections = rules.objections(wish);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        ConductCodeVersion fresh = new ConductCodeVersion(
                wish.code(),
                rules.next(wish.code()),
                wish.weight(),
                wish.since(),
                wish.title(),
                wish.summary(),
                wish.words(),
                Acting.current().person(),
                clock.instant());
        log.append(line("code-published").through(fresh.code()).counting(fresh.version()));
        return work.write(SchoolActs.SIGN, () -> store.add(fresh)) == 1 ? Outcome.done() : Outcome.conflict();
    }

    /// Withdraws a version: it does not count any more, and the previous one counts again, when
    /// there is one.
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    public void withdraw(ConductCodeId code, int version) {
        listStanding().stream()
                .filter(codeVersion -> codeVersion.code().equals(code) && codeVersion.version() == version)
                .findFirst()
                .ifPresent(codeVersion -> {
                    log.append(line("code-withdrawn").through(code).counting(version));
                    work.change(
                            SchoolActs.SIGN,
                            () -> store.withdraw(
                                    new ConductCodeStore.Which(code, version),
                                    Acting.current().person(),
                                    clock.instant()));
                });
    }

    private AuditEvent line(String relation) {
        return log.done(SchoolActs.SIGN, CODE_RECEIVED_BY_ALL_STAFF, relation);
    }

    /// Draft of a version.
    public record CodeDraft(
            ConductCodeId code,
            ConductCodeChangeWeight weight,
            LocalDate since,
            String title,
            String summary,
            String words) {}
}
