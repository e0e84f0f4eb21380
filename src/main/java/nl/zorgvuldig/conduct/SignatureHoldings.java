package nl.zorgvuldig.conduct;

import static nl.zorgvuldig.conduct.StatementStore.SIGNATURE;
import static nl.zorgvuldig.conduct.StatementStore.STATEMENT;
import static nl.zorgvuldig.holdings.SubjectKind.STAFF;

import java.util.List;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Who signed the statement of confidentiality, and who of the board published it.
@Component
final class SignatureHoldings extends DeclaredHoldings {
    private final StatementStore store;

    SignatureHoldings(StatementStore store, ProgramWork program) {
        super(program);
        this.store = store;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("conduct.purpose.signature", LegalBasis.PUBLIC_TASK, "ACCOUNT", Keeping.ACCOUNT)
                .table(SIGNATURE)
                .columns(STAFF, DataKind.REFERENCE, "person")
                .columns(STAFF, DataKind.ACTIVITY, "version", "signed_at")
                .columns(STAFF, DataKind.REFERENCE, "fingerprint", "line")
                .table(STATEMENT)
                .columns(STAFF, DataKind.ACTIVITY, "published_by")
                .exportsAnyone(this::about)
                .destroysWithAccount(person -> Removed.of(SIGNATURE, store.delete(person)));
    }

    private Export about(PersonId person) {
        List<Statement> published = store.list().stream()
                .filter(statement -> statement.publishedBy().equals(person))
                .toList();
        return Export.of(store.list(person), SignatureHoldings::plain)
                .with(Export.of(published, SignatureHoldings::plain));
    }

    private static Export.Row plain(Signature signature) {
        return Export.Row.of(SIGNATURE)
                .with("person", signature.person().toString())
                .with("version", Integer.toString(signature.version()))
                .with("signed_at", signature.signedAt().toString())
                .with("fingerprint", signature.fingerprint())
                .with("line", signature.line());
    }

    private static Export.Row plain(Statement statement) {
        return Export.Row.of(STATEMENT)
                .with("version", Integer.toString(statement.version()))
                .with("published_by", statement.publishedBy().toString());
    }
}
