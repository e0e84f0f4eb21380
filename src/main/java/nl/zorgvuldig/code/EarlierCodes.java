package nl.zorgvuldig.code;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.ReceiptFile;
import nl.zorgvuldig.code.CodeNoticeStore.Route;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Clause;
import org.springframework.stereotype.Component;

/// Takes over what was laid down, delivered and confirmed before this program was in use. Only the
/// program itself can.
@Component
public final class EarlierCodes {
    private final CodeStore codes;
    private final ReceiptStore receipts;
    private final CodeNoticeStore notices;
    private final AuditLog log;
    private final Work work;

    EarlierCodes(CodeStore codes, ReceiptStore receipts, CodeNoticeStore notices, AuditLog log, Work work) {
        this.codes = codes;
        this.receipts = receipts;
        this.notices = notices;
        this.log = log;
        this.work = work;
    }

    public void add(CodeVersion version) {
        work.change(Act.MAINTAIN, () -> codes.add(version));
    }

    /// These people got a version on a day.
    public void delivered(CodeVersion version, LocalDate on, Collection<PersonId> people) {
        sent(version, CodeNotice.DELIVERED, on, people);
    }

    /// These were reminded of it once.
    public void reminded(CodeVersion version, LocalDate on, Collection<PersonId> people) {
        sent(version, CodeNotice.REMINDED, on, people);
    }

    /// These were reminded of it for the second and last time.
    public void remindedAgain(CodeVersion version, LocalDate on, Collection<PersonId> people) {
        sent(version, CodeNotice.REMINDED_AGAIN, on, people);
    }

    /// One line in the log holds the root over all these receipts.
    ///
    /// @param at in whole microseconds, as it is kept
    public void confirmed(CodeVersion version, Instant at, Collection<PersonId> people) {
        BoardId board = Acting.current().board();
        List<Receipt> given =
                people.stream().map(one -> receipt(version, at, one)).toList();
        work.change(Act.MAINTAIN, () -> {
            given.forEach(receipts::add);
            log.takeOver(
                    ReceiptFile.CODES,
                    Clause.CODE_RECEIVED_BY_ALL_STAFF,
                    given.stream()
                            .map(one -> ReceiptLine.of(board, one.person(), version, at))
                            .toList());
        });
    }

    private static Receipt receipt(CodeVersion version, Instant at, PersonId person) {
        return new Receipt(person, version.code(), version.version(), at, version.fingerprint(), Optional.empty());
    }

    private void sent(CodeVersion version, CodeNotice notice, LocalDate on, Collection<PersonId> people) {
        work.change(
                Act.MAINTAIN,
                () -> List.copyOf(people).forEach(one -> notices.add(one, version, notice, Route.SCREEN, on)));
    }
}
