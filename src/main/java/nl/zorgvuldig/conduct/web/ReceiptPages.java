package nl.zorgvuldig.conduct.web;

import java.util.Optional;
import nl.zorgvuldig.conduct.Statement;
import nl.zorgvuldig.conduct.Statements;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.web.Language;
import org.springframework.stereotype.Component;

/// Puts together the receipt of one's own signature.
@Component
class ReceiptPages {
    private final Statements statements;
    private final Accounts accounts;
    private final Schools schools;

    ReceiptPages(Statements statements, Accounts accounts, Schools schools) {
        this.statements = statements;
        this.accounts = accounts;
        this.schools = schools;
    }

    Optional<ReceiptPage> of(SignedIn who, int version) {
        Optional<Statement> words = statements.list().stream()
                .filter(one -> one.version() == version)
                .findFirst();
        return statements.signaturesOf(who.person()).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .flatMap(signature -> words.map(statement -> new ReceiptPage(
                        schools.findBoardName().orElse(""),
                        accounts.nameOf(who.person()),
                        statement,
                        signature,
                        Language.DUTCH)));
    }
}
