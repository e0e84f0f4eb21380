package nl.zorgvuldig.conduct.codes;

import static nl.zorgvuldig.platform.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.conduct.codes.receipts.ConductCodeConfirmation;
import nl.zorgvuldig.conduct.codes.receipts.ConductCodeConfirmationStore;
import nl.zorgvuldig.conduct.codes.receipts.ConductCodeReceiptLine;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.SchoolActs;
import org.springframework.stereotype.Component;

/// Policy documents for one employee, and the receipts they gave. Everybody who works for the board
/// can read them; a person who does not work there today owes nothing.
@Component
public final class StaffConductCodes {
    private final ConductCodeStore codes;
    private final ConductCodeConfirmationStore receipts;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    StaffConductCodes(
            ConductCodeStore codes, ConductCodeConfirmationStore receipts, AuditLog log, Work work, Clock clock) {
        this.codes = codes;
        this.receipts = receipts;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The acting person's status for each document, by title.
    public List<ConductCodeDuty> duties() {
        PersonId person = Acting.current().person();
        return work.read(Act.BROWSE, () -> rules().duties(ConductCodeConfirmationStore.newest(receipts.list(person))));
    }

    public Optional<ConductCodeDuty> find(ConductCodeId code) {
        return duties().stream()
                .filter(duty -> duty.current().code().equals(code))
                .findFirst();
    }

    /// The acting person's receipts, newest first.
    public List<ConductCodeConfirmation> receipts() {
        PersonId person = Acting.current().person();
        return work.read(Act.BROWSE, () -> receipts.list(person));
    }

    /// Records the acting person's confirmation. The audit event is written first, so that no
    /// receipt is without one.
    ///
    /// @return the status now; still [ConductCodeDuty.Owed] when another version was current
    /// @throws LogUnavailable when the audit event cannot be written; nothing is confirmed then
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    public Optional<ConductCodeDuty> confirm(ConductCodeId code, int version) {
        find(code)
                .filter(ConductCodeDuty.Owed.class::isInstance)
                .map(ConductCodeDuty::current)
                .filter(codeVersion -> codeVersion.version() == version)
                .ifPresent(this::confirm);
        return find(code);
    }

    private void confirm(ConductCodeVersion what) {
        Acting acting = Acting.current();
        PersonId person = acting.person();
        AuditEvent made = log.done(SchoolActs.SIGN, CODE_RECEIVED_BY_ALL_STAFF, "code-received");
        String text = ConductCodeReceiptLine.of(acting.board(), person, what, made.at());
        AuditEvent line =
                made.about(person).through(ConductCodeReceiptLine.mark(text)).counting(what.version());
        log.append(line);
        work.change(
                SchoolActs.SIGN,
                () -> receipts.add(new ConductCodeConfirmation(
                        person, what.code(), what.version(), line.at(), what.fingerprint(), Optional.of(line.id()))));
    }

    private ConductCodeRules rules() {
        return new ConductCodeRules(codes.listStanding(), SchoolDay.today(clock));
    }
}
