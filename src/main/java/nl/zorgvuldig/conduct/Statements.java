package nl.zorgvuldig.conduct;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.Pledge;
import nl.zorgvuldig.access.Ruling;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.LogUnavailable;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.SchoolActs;
import org.springframework.stereotype.Component;

/// The board's statement of confidentiality: publishing it, signing it, and who has.
@Component
public final class Statements implements Pledge {
    private final StatementStore store;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Statements(StatementStore store, AuditLog log, Work work, Clock clock) {
        this.store = store;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// No dossier opens for staff who have not signed what binds today.
    @Override
    @Upholds(CONFIDENTIALITY)
    public Optional<Ruling.Denied> missing(PersonId person) {
        StatementStore.Asked asked = store.listTo(person);
        StatementRules rules = rules(asked.statements());
        return rules.binding().isEmpty() || rules.bound(asked.signed())
                ? Optional.empty()
                : Optional.of(new Ruling.Denied(CONFIDENTIALITY, Sentence.of("conduct.no.unsigned")));
    }

    /// Every version, oldest first.
    public List<Statement> list() {
        return work.read(Act.BROWSE, store::list);
    }

    public Optional<Statement> binding() {
        return work.read(Act.BROWSE, () -> rules().binding());
    }

    /// What somebody can sign today and has not.
    public Optional<Statement> toSign(PersonId person) {
        StatementStore.Asked asked = work.read(Act.BROWSE, () -> store.listTo(person));
        return rules(asked.statements()).toSign(asked.signed());
    }

    /// What somebody signed, newest first.
    public List<Signature> signaturesOf(PersonId person) {
        return work.read(Act.BROWSE, () -> store.list(person));
    }

    /// The newest version each person signed; of others only for the head and the board.
    public Map<PersonId, Integer> newestSigned() {
        return work.read(Act.BROWSE, store::newest);
    }

    /// The acting person signs. The line in the log comes first, so that no signature is without
    /// one.
    ///
    /// @return whether this version is what there is to sign
    /// @throws LogUnavailable when the line cannot be written; nothing is signed then
    @Upholds(CONFIDENTIALITY)
    public boolean sign(int version) {
        PersonId person = Acting.current().person();
        Optional<Statement> what = toSign(person).filter(one -> one.version() == version);
        what.ifPresent(one -> {
            AuditEvent line = line("signed").about(person).counting(one.version());
            log.append(line);
            work.change(
                    SchoolActs.SIGN,
                    () -> store.add(new Signature(
                            person, one.version(), line.at(), one.fingerprint(), Optional.of(line.id()))));
        });
        return what.isPresent();
    }

    /// Another version, for the board and the program.
    @Upholds(CONFIDENTIALITY)
    public Outcome<Nothing> publish(StatementWish wish) {
        StatementRules rules = work.read(Act.BROWSE, this::rules);
        List<Objection> objections = rules.objections(wish);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        Statement fresh = new Statement(
                rules.next(),
                wish.since(),
                wish.dutch(),
                wish.english(),
                Acting.current().person(),
                clock.instant());
        log.append(line("published").counting(fresh.version()));
        return work.write(act(), () -> store.add(fresh)) ? Outcome.done() : Outcome.conflict();
    }

    /// The first version, in words to begin with, from today on. Nothing when there is one.
    public void propose() {
        if (list().isEmpty()) {
            publish(new StatementWish(SchoolDay.today(clock), ProposedStatement.dutch(), ProposedStatement.english()));
        }
    }

    private StatementRules rules() {
        return rules(store.list());
    }

    private StatementRules rules(List<Statement> all) {
        return new StatementRules(all, SchoolDay.today(clock));
    }

    private AuditEvent line(String relation) {
        return log.done(SchoolActs.SIGN, CONFIDENTIALITY, relation);
    }

    private static Act act() {
        return Acting.current().person().equals(PersonId.PROGRAM) ? Act.MAINTAIN : SchoolActs.SIGN;
    }
}
