package nl.zorgvuldig.conduct.codes;

import static nl.zorgvuldig.conduct.codes.ConductCodeStore.VERSION;
import static nl.zorgvuldig.conduct.codes.ConductCodeStore.WITHDRAWAL;
import static nl.zorgvuldig.platform.holdings.DataKind.ACTIVITY;
import static nl.zorgvuldig.platform.holdings.DataKind.MESSAGE;
import static nl.zorgvuldig.platform.holdings.DataKind.REFERENCE;
import static nl.zorgvuldig.platform.holdings.SubjectKind.STAFF;

import java.util.List;
import nl.zorgvuldig.conduct.codes.notices.ConductCodeNoticeStore;
import nl.zorgvuldig.conduct.codes.notices.ConductCodeNoticeStore.SentNotice;
import nl.zorgvuldig.conduct.codes.receipts.ConductCodeConfirmation;
import nl.zorgvuldig.conduct.codes.receipts.ConductCodeConfirmationStore;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Deliveries and confirmations of documents by person, and the board members who published them.
/// Destroyed with the account.
@Component
final class ConductCodeHoldings extends DeclaredHoldings {
    private final ConductCodeStore codes;
    private final ConductCodeConfirmationStore receipts;
    private final ConductCodeNoticeStore notices;

    ConductCodeHoldings(
            ConductCodeStore codes,
            ConductCodeConfirmationStore receipts,
            ConductCodeNoticeStore notices,
            SystemWork program) {
        super(program);
        this.codes = codes;
        this.receipts = receipts;
        this.notices = notices;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("code.purpose.receipt", LegalBasis.PUBLIC_TASK, "ACCOUNT", RetentionPurpose.ACCOUNT)
                .table(ConductCodeConfirmationStore.TABLE)
                .columns(STAFF, REFERENCE, "person")
                .columns(STAFF, ACTIVITY, "code", "version", "confirmed_at")
                .columns(STAFF, REFERENCE, "fingerprint", "line")
                .table(ConductCodeNoticeStore.TABLE)
                .columns(STAFF, REFERENCE, "person")
                .columns(STAFF, MESSAGE, "code", "version", "step", "route", "taken_on")
                .table(VERSION)
                .columns(STAFF, ACTIVITY, "published_by")
                .table(WITHDRAWAL)
                .columns(STAFF, ACTIVITY, "withdrawn_by")
                .exportsAnyone(this::about)
                .destroysWithAccount(
                        person -> RemovedRows.of(ConductCodeConfirmationStore.TABLE, receipts.delete(person))
                                .with(RemovedRows.of(ConductCodeNoticeStore.TABLE, notices.delete(person))));
    }

    private PersonalDataExport about(PersonId person) {
        List<ConductCodeVersion> published = codes.list().stream()
                .filter(version -> version.publishedBy().equals(person))
                .toList();
        return PersonalDataExport.of(receipts.list(person), ConductCodeHoldings::plain)
                .with(PersonalDataExport.of(notices.list(person), sent -> plain(person, sent)))
                .with(PersonalDataExport.of(published, ConductCodeHoldings::plain))
                .with(PersonalDataExport.of(codes.withdrawnBy(person), withdrawn -> plain(person, withdrawn)));
    }

    private static PersonalDataExport.Row plain(ConductCodeConfirmation receipt) {
        return row(ConductCodeConfirmationStore.TABLE, receipt.code(), receipt.version())
                .with("person", receipt.person().toString())
                .with("confirmed_at", receipt.confirmedAt().toString())
                .with("fingerprint", receipt.fingerprint())
                .with("line", receipt.line().map(EventId::toString).orElse(""));
    }

    private static PersonalDataExport.Row plain(PersonId person, SentNotice sent) {
        return row(ConductCodeNoticeStore.TABLE, sent.code(), sent.version())
                .with("person", person.toString())
                .with("step", Codes.of(sent.notice()))
                .with("taken_on", sent.on().toString());
    }

    private static PersonalDataExport.Row plain(ConductCodeVersion published) {
        return row(VERSION, published.code(), published.version())
                .with("published_by", published.publishedBy().toString());
    }

    private static PersonalDataExport.Row plain(PersonId person, ConductCodeStore.Which withdrawn) {
        return row(WITHDRAWAL, withdrawn.code(), withdrawn.version()).with("withdrawn_by", person.toString());
    }

    private static PersonalDataExport.Row row(String table, ConductCodeId code, int version) {
        return PersonalDataExport.Row.of(table)
                .with("code", code.toString())
                .with("version", Integer.toString(version));
    }
}
