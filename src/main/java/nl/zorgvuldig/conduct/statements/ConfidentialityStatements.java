package nl.zorgvuldig.conduct.statements;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessPrecondition;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.SchoolActs;
import org.springframework.stereotype.Component;

/// The board's confidentiality statement: publishing it, signing it, and the signatures.
@Component
public final class ConfidentialityStatements implements AccessPrecondition {
    private final StatementStore store;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    ConfidentialityStatements(StatementStore store, AuditLog log, Work work, Clock clock) {
        this.store = store;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Denies access to dossiers to staff who have not signed the binding version.
    @Override
    @Upholds(CONFIDENTIALITY)
    public Optional<AccessRuling.Denied> missing(PersonId person) {
        StatementStore.Asked asked = store.listTo(person);
        StatementRules rules = rules(asked.statements());
        return rules.binding().isEmpty() || rules.bound(asked.signed())
                ? Optional.empty()
                : Optional.of(new AccessRuling.Denied(CONFIDENTIALITY, Sentence.of("conduct.no.unsigned")));
    }

    /// Every version, oldest first.
    public List<ConfidentialityStatement> list() {
        return work.read(Act.BROWSE, store::list);
    }

    public Optional<ConfidentialityStatement> binding() {
        return work.read(Act.BROWSE, () -> rules().binding());
    }

    /// The statement a person can sign today and has not.
    public Optional<ConfidentialityStatement> toSign(PersonId person) {
        StatementStore.Asked asked = work.read(Act.BROWSE, () -> store.listTo(person));
        return rules(asked.statements()).toSign(asked.signed());
    }

    /// A person's signatures, newest first.
    public List<StatementSignature> signaturesOf(PersonId person) {
        return work.read(Act.BROWSE, () -> store.list(person));
    }

    /// The newest version each person signed; of other people only for the head and the board.
    public Map<PersonId, Integer> newestSigned() {
        return work.read(Act.BROWSE, store::newest);
    }

    /// Records the acting person's signature. The audit event is written first, so that no
    /// signature is without one.
    ///
    /// @return whether this is the version to be signed
    /// @throws LogUnavailable when the audit event cannot be written; nothing is signed then
    @Upholds(CONFIDENTIALITY)
    public boolean sign(int version) {
        PersonId person = Acting.current().person();
        Optional<ConfidentialityStatement> what = toSign(person).filter(statement -> statement.version() == version);
        what.ifPresent(statement -> {
            AuditEvent line = line("signed").about(person).counting(statement.version());
            log.append(line);
            work.change(
                    SchoolActs.SIGN,
                    () -> store.add(new StatementSignature(
                            person, statement.version(), line.at(), statement.fingerprint(), Optional.of(line.id()))));
        });
        return what.isPresent();
    }

    /// Publishes another version, for the board and the system account.
    @Upholds(CONFIDENTIALITY)
    public Outcome<Nothing> publish(StatementDraft wish) {
        StatementRules rules = work.read(Act.BROWSE, this::rules);
        List<Objection> objections = rules.objections(wish);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        ConfidentialityStatement fresh = new ConfidentialityStatement(
                rules.next(),
                wish.since(),
                wish.dutch(),
                wish.english(),
                Acting.current().person(),
                clock.instant());
        log.append(line("published").counting(fresh.version()));
        return work.write(act(), () -> store.add(fresh)) ? Outcome.done() : Outcome.conflict();
    }

    /// Publishes the first version, with the initial text, from today on. Does nothing when there
    /// is one.
    public void propose() {
        if (list().isEmpty()) {
            publish(new StatementDraft(SchoolDay.today(clock), ProposedStatement.dutch(), ProposedStatement.english()));
        }
    }

    private StatementRules rules() {
        return rules(store.list());
    }

    private StatementRules rules(List<ConfidentialityStatement> all) {
        return new StatementRules(all, SchoolDay.today(clock));
    }

    private AuditEvent line(String relation) {
        return log.done(SchoolActs.SIGN, CONFIDENTIALITY, relation);
    }

    private static Act act() {
        return Acting.current().person().equals(PersonId.PROGRAM) ? Act.MAINTAIN : SchoolActs.SIGN;
    }

    /// Draft of a statement that staff must sign from a day on.
    public record StatementDraft(LocalDate since, String dutch, String english) {}
}
