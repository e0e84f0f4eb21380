package nl.zorgvuldig.conduct.statements.web;

import java.util.Optional;
import nl.zorgvuldig.conduct.statements.ConfidentialityStatement;
import nl.zorgvuldig.conduct.statements.ConfidentialityStatements;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Builds the receipt of one's own signature.
@Component
class SignatureReceiptPages {
    private final ConfidentialityStatements statements;
    private final Accounts accounts;
    private final Schools schools;

    SignatureReceiptPages(ConfidentialityStatements statements, Accounts accounts, Schools schools) {
        this.statements = statements;
        this.accounts = accounts;
        this.schools = schools;
    }

    Optional<SignatureReceiptPage> of(SignedInUser who, int version) {
        Optional<ConfidentialityStatement> words = statements.list().stream()
                .filter(confidentialityStatement -> confidentialityStatement.version() == version)
                .findFirst();
        return statements.signaturesOf(who.person()).stream()
                .filter(statementSignature -> statementSignature.version() == version)
                .findFirst()
                .flatMap(signature -> words.map(statement -> new SignatureReceiptPage(
                        schools.findBoardName().orElse(""),
                        accounts.nameOf(who.person()),
                        statement,
                        signature,
                        Language.DUTCH)));
    }
}
