package nl.zorgvuldig.conduct.statements;

import static nl.zorgvuldig.conduct.statements.StatementStore.SIGNATURE;
import static nl.zorgvuldig.conduct.statements.StatementStore.STATEMENT;
import static nl.zorgvuldig.platform.holdings.SubjectKind.STAFF;

import java.util.List;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Signatures under the confidentiality statement, and the board members who published it.
@Component
final class StatementSignatureHoldings extends DeclaredHoldings {
    private final StatementStore store;

    StatementSignatureHoldings(StatementStore store, SystemWork program) {
        super(program);
        this.store = store;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "conduct.purpose.signature", LegalBasis.PUBLIC_TASK, "ACCOUNT", RetentionPurpose.ACCOUNT)
                .table(SIGNATURE)
                .columns(STAFF, DataKind.REFERENCE, "person")
                .columns(STAFF, DataKind.ACTIVITY, "version", "signed_at")
                .columns(STAFF, DataKind.REFERENCE, "fingerprint", "line")
                .table(STATEMENT)
                .columns(STAFF, DataKind.ACTIVITY, "published_by")
                .exportsAnyone(this::about)
                .destroysWithAccount(person -> RemovedRows.of(SIGNATURE, store.delete(person)));
    }

    private PersonalDataExport about(PersonId person) {
        List<ConfidentialityStatement> published = store.list().stream()
                .filter(statement -> statement.publishedBy().equals(person))
                .toList();
        return PersonalDataExport.of(store.list(person), StatementSignatureHoldings::plain)
                .with(PersonalDataExport.of(published, StatementSignatureHoldings::plain));
    }

    private static PersonalDataExport.Row plain(StatementSignature signature) {
        return PersonalDataExport.Row.of(SIGNATURE)
                .with("person", signature.person().toString())
                .with("version", Integer.toString(signature.version()))
                .with("signed_at", signature.signedAt().toString())
                .with("fingerprint", signature.fingerprint())
                .with("line", signature.line());
    }

    private static PersonalDataExport.Row plain(ConfidentialityStatement statement) {
        return PersonalDataExport.Row.of(STATEMENT)
                .with("version", Integer.toString(statement.version()))
                .with("published_by", statement.publishedBy().toString());
    }
}
