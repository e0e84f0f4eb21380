package nl.zorgvuldig.code;

import static nl.zorgvuldig.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.SchoolActs;
import org.springframework.stereotype.Component;

/// The board lays down what staff must have received, and takes a version back.
@Component
public final class CodeVersions {
    private final CodeStore store;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    CodeVersions(CodeStore store, AuditLog log, Work work, Clock clock) {
        this.store = store;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Every version that counts or will count, the newest of each document first.
    public List<CodeVersion> listStanding() {
        return work.read(Act.BROWSE, store::listStanding).reversed();
    }

    /// A version as it was laid down, also when it was withdrawn since.
    public Optional<CodeVersion> find(CodeId code, int version) {
        return work.read(Act.BROWSE, store::list).stream()
                .filter(one -> one.code().equals(code) && one.version() == version)
                .findFirst();
    }

    /// The newest version of a document that was not withdrawn; the next one is written from it.
    public Optional<CodeVersion> findNewest(CodeId code) {
        return listStanding().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /// Lays down another version. It is delivered on its day, by the program. The same wish as the
    /// newest changes nothing.
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    public Outcome<Nothing> publish(CodeWish wish) {
        if (findNewest(wish.code()).filter(one -> one.fulfils(wish)).isPresent()) {
            return Outcome.done();
        }
        PublishRules rules = work.read(
                Act.BROWSE, () -> new PublishRules(store.list(), store.listStanding(), SchoolDay.today(clock)));
        List<Objection> objections = rules.objections(wish);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        CodeVersion fresh = new CodeVersion(
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

    /// A version does not count any more; the one before counts again, when there is one.
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    public void withdraw(CodeId code, int version) {
        listStanding().stream()
                .filter(one -> one.code().equals(code) && one.version() == version)
                .findFirst()
                .ifPresent(one -> {
                    log.append(line("code-withdrawn").through(code).counting(version));
                    work.change(
                            SchoolActs.SIGN,
                            () -> store.withdraw(
                                    new CodeStore.Which(code, version),
                                    Acting.current().person(),
                                    clock.instant()));
                });
    }

    private AuditEvent line(String relation) {
        return log.done(SchoolActs.SIGN, CODE_RECEIVED_BY_ALL_STAFF, relation);
    }
}
