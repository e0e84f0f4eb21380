package nl.zorgvuldig.conduct.codes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.conduct.codes.notices.ConductCodeNotice;
import nl.zorgvuldig.conduct.codes.notices.ConductCodeNoticeStore;
import nl.zorgvuldig.conduct.codes.notices.ConductCodeNoticeStore.Route;
import nl.zorgvuldig.conduct.codes.receipts.ConductCodeConfirmation;
import nl.zorgvuldig.conduct.codes.receipts.ConductCodeConfirmationStore;
import nl.zorgvuldig.conduct.codes.receipts.ConductCodeReceiptLine;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.kit.ReceiptFile;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import org.springframework.stereotype.Component;

/// Takes over codes of conduct adopted, delivered and confirmed before this program was in use.
/// Only for the system account.
@Component
public final class EarlierConductCodes {
    private final ConductCodeStore codes;
    private final ConductCodeConfirmationStore receipts;
    private final ConductCodeNoticeStore notices;
    private final AuditLog log;
    private final Work work;

    EarlierConductCodes(
            ConductCodeStore codes,
            ConductCodeConfirmationStore receipts,
            ConductCodeNoticeStore notices,
            AuditLog log,
            Work work) {
        this.codes = codes;
        this.receipts = receipts;
        this.notices = notices;
        this.log = log;
        this.work = work;
    }

    public void add(ConductCodeVersion version) {
        work.change(Act.MAINTAIN, () -> codes.add(version));
    }

    /// Records that these people received a version on a day.
    public void delivered(ConductCodeVersion version, LocalDate on, Collection<PersonId> people) {
        sent(version, ConductCodeNotice.DELIVERED, on, people);
    }

    /// Records that these people were reminded of it once.
    public void reminded(ConductCodeVersion version, LocalDate on, Collection<PersonId> people) {
        sent(version, ConductCodeNotice.REMINDED, on, people);
    }

    /// Records that these people were reminded of it for the second and last time.
    public void remindedAgain(ConductCodeVersion version, LocalDate on, Collection<PersonId> people) {
        sent(version, ConductCodeNotice.REMINDED_AGAIN, on, people);
    }

    /// Records confirmations; one audit event holds the root over all these receipts.
    ///
    /// @param at in whole microseconds, as it is stored
    public void confirmed(ConductCodeVersion version, Instant at, Collection<PersonId> people) {
        BoardId board = Acting.current().board();
        List<ConductCodeConfirmation> given =
                people.stream().map(person -> receipt(version, at, person)).toList();
        work.change(Act.MAINTAIN, () -> {
            given.forEach(receipts::add);
            log.takeOver(
                    ReceiptFile.CODES,
                    Clause.CODE_RECEIVED_BY_ALL_STAFF,
                    given.stream()
                            .map(confirmation -> ConductCodeReceiptLine.of(board, confirmation.person(), version, at))
                            .toList());
        });
    }

    private static ConductCodeConfirmation receipt(ConductCodeVersion version, Instant at, PersonId person) {
        return new ConductCodeConfirmation(
                person, version.code(), version.version(), at, version.fingerprint(), Optional.empty());
    }

    private void sent(ConductCodeVersion version, ConductCodeNotice notice, LocalDate on, Collection<PersonId> people) {
        work.change(
                Act.MAINTAIN,
                () -> List.copyOf(people).forEach(person -> notices.add(person, version, notice, Route.SCREEN, on)));
    }
}
