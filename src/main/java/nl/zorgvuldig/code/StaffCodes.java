package nl.zorgvuldig.code;

import static nl.zorgvuldig.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.LogUnavailable;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.SchoolActs;
import org.springframework.stereotype.Component;

/// What one employee must have received, and the receipts they gave. Reading is for everybody who
/// works for the board; who does not work there today owes nothing.
@Component
public final class StaffCodes {
    private final CodeStore codes;
    private final ReceiptStore receipts;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    StaffCodes(CodeStore codes, ReceiptStore receipts, AuditLog log, Work work, Clock clock) {
        this.codes = codes;
        this.receipts = receipts;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// How the acting person stands with each document, by title.
    public List<Duty> duties() {
        PersonId person = Acting.current().person();
        return work.read(Act.BROWSE, () -> rules().duties(ReceiptStore.newest(receipts.list(person))));
    }

    public Optional<Duty> find(CodeId code) {
        return duties().stream()
                .filter(one -> one.current().code().equals(code))
                .findFirst();
    }

    /// The receipts of the acting person, newest first.
    public List<Receipt> receipts() {
        PersonId person = Acting.current().person();
        return work.read(Act.BROWSE, () -> receipts.list(person));
    }

    /// The acting person confirms. The line in the log comes first, so that no receipt is without
    /// one.
    ///
    /// @return how they stand now; still [Duty.Owed] when another version was current
    /// @throws LogUnavailable when the line cannot be written; nothing is confirmed then
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    public Optional<Duty> confirm(CodeId code, int version) {
        find(code)
                .filter(Duty.Owed.class::isInstance)
                .map(Duty::current)
                .filter(one -> one.version() == version)
                .ifPresent(this::confirm);
        return find(code);
    }

    private void confirm(CodeVersion what) {
        Acting acting = Acting.current();
        PersonId person = acting.person();
        AuditEvent made = log.done(SchoolActs.SIGN, CODE_RECEIVED_BY_ALL_STAFF, "code-received");
        String text = ReceiptLine.of(acting.board(), person, what, made.at());
        AuditEvent line = made.about(person).through(ReceiptLine.mark(text)).counting(what.version());
        log.append(line);
        work.change(
                SchoolActs.SIGN,
                () -> receipts.add(new Receipt(
                        person, what.code(), what.version(), line.at(), what.fingerprint(), Optional.of(line.id()))));
    }

    private CodeRules rules() {
        return new CodeRules(codes.listStanding(), SchoolDay.today(clock));
    }
}
