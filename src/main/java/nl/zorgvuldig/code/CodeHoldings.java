package nl.zorgvuldig.code;

import static nl.zorgvuldig.code.CodeStore.VERSION;
import static nl.zorgvuldig.code.CodeStore.WITHDRAWAL;
import static nl.zorgvuldig.holdings.DataKind.ACTIVITY;
import static nl.zorgvuldig.holdings.DataKind.MESSAGE;
import static nl.zorgvuldig.holdings.DataKind.REFERENCE;
import static nl.zorgvuldig.holdings.SubjectKind.STAFF;

import java.util.List;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.EventId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Who was told of which document and confirmed it, and who of the board laid it down. It goes with
/// the account.
@Component
final class CodeHoldings extends DeclaredHoldings {
    private final CodeStore codes;
    private final ReceiptStore receipts;
    private final CodeNoticeStore notices;

    CodeHoldings(CodeStore codes, ReceiptStore receipts, CodeNoticeStore notices, ProgramWork program) {
        super(program);
        this.codes = codes;
        this.receipts = receipts;
        this.notices = notices;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("code.purpose.receipt", LegalBasis.PUBLIC_TASK, "ACCOUNT", Keeping.ACCOUNT)
                .table(ReceiptStore.TABLE)
                .columns(STAFF, REFERENCE, "person")
                .columns(STAFF, ACTIVITY, "code", "version", "confirmed_at")
                .columns(STAFF, REFERENCE, "fingerprint", "line")
                .table(CodeNoticeStore.TABLE)
                .columns(STAFF, REFERENCE, "person")
                .columns(STAFF, MESSAGE, "code", "version", "step", "route", "taken_on")
                .table(VERSION)
                .columns(STAFF, ACTIVITY, "published_by")
                .table(WITHDRAWAL)
                .columns(STAFF, ACTIVITY, "withdrawn_by")
                .exportsAnyone(this::about)
                .destroysWithAccount(person -> Removed.of(ReceiptStore.TABLE, receipts.delete(person))
                        .with(Removed.of(CodeNoticeStore.TABLE, notices.delete(person))));
    }

    private Export about(PersonId person) {
        List<CodeVersion> published = codes.list().stream()
                .filter(version -> version.publishedBy().equals(person))
                .toList();
        return Export.of(receipts.list(person), CodeHoldings::plain)
                .with(Export.of(notices.list(person), sent -> plain(person, sent)))
                .with(Export.of(published, CodeHoldings::plain))
                .with(Export.of(codes.withdrawnBy(person), withdrawn -> plain(person, withdrawn)));
    }

    private static Export.Row plain(Receipt receipt) {
        return row(ReceiptStore.TABLE, receipt.code(), receipt.version())
                .with("person", receipt.person().toString())
                .with("confirmed_at", receipt.confirmedAt().toString())
                .with("fingerprint", receipt.fingerprint())
                .with("line", receipt.line().map(EventId::toString).orElse(""));
    }

    private static Export.Row plain(PersonId person, SentCodeNotice sent) {
        return row(CodeNoticeStore.TABLE, sent.code(), sent.version())
                .with("person", person.toString())
                .with("step", Codes.of(sent.notice()))
                .with("taken_on", sent.on().toString());
    }

    private static Export.Row plain(CodeVersion published) {
        return row(VERSION, published.code(), published.version())
                .with("published_by", published.publishedBy().toString());
    }

    private static Export.Row plain(PersonId person, CodeStore.Which withdrawn) {
        return row(WITHDRAWAL, withdrawn.code(), withdrawn.version()).with("withdrawn_by", person.toString());
    }

    private static Export.Row row(String table, CodeId code, int version) {
        return Export.Row.of(table).with("code", code.toString()).with("version", Integer.toString(version));
    }
}
