package nl.zorgvuldig.images.albums.staff;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.images.albums.staff.StaffPicturePreferences.EmploymentStatus;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Answers of employees about pictures of themselves. Each answers only for themselves and can
/// change the answer on any day; nobody else reads answers by name.
@Component
public final class StaffPictureAnswers {
    private final StaffPictureAnswerStore store;
    private final Accounts accounts;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;

    StaffPictureAnswers(StaffPictureAnswerStore store, Accounts accounts, Boards boards, AuditLog log, Work work) {
        this.store = store;
        this.accounts = accounts;
        this.boards = boards;
        this.log = log;
        this.work = work;
    }

    /// The acting person's own answers, newest first.
    public List<StaffPictureAnswer> list() {
        PersonId person = Acting.current().person();
        return work.read(Act.BROWSE, () -> store.list(person));
    }

    /// Records an answer of the acting person. Stored pictures follow within a minute, and the
    /// website at once. Repeating the same answer changes nothing.
    ///
    /// @throws LogUnavailable when the audit event cannot be written; nothing is recorded then
    @Upholds(RECORDING_AFTER_CONSENT)
    public void say(StaffPictureChoice said) {
        if (list().stream().findFirst().filter(answer -> answer.said() == said).isPresent()) {
            return;
        }
        PersonId person = Acting.current().person();
        AuditEvent line = log.done(ConsentActs.ANSWER, RECORDING_AFTER_CONSENT, "staff-answer")
                .about(person);
        log.append(line);
        work.change(ConsentActs.ANSWER, () -> store.add(person, said, line.at()));
    }

    /// Locks the answers of employees until the end of the unit of work.
    public void holdStill() {
        store.holdStill();
    }

    /// The latest answer of everybody, and who still works here. Employees who left and are parents
    /// here are still known through their parent account. Read as the system account, whoever acts.
    public StaffPicturePreferences all() {
        return boards.program(Acting.current().board()).call(() -> {
            Set<PersonId> here = accounts.listOpen(AccountKind.STAFF).keySet();
            Set<PersonId> known = new HashSet<>(accounts.listAll(AccountKind.STAFF));
            known.addAll(accounts.listAll(AccountKind.GUARDIAN));
            return new StaffPicturePreferences(
                    work.readApart(Act.MAINTAIN, store::latest), person -> standing(person, here, known));
        });
    }

    private static EmploymentStatus standing(PersonId employee, Set<PersonId> here, Set<PersonId> known) {
        if (here.contains(employee)) {
            return EmploymentStatus.HERE;
        }
        return known.contains(employee) ? EmploymentStatus.LEFT : EmploymentStatus.GONE;
    }

    /// Stores an earlier answer. Only for the system account.
    public void takeOver(PersonId person, StaffPictureAnswer answer) {
        work.change(Act.MAINTAIN, () -> store.add(person, answer.said(), answer.givenAt()));
    }
}
