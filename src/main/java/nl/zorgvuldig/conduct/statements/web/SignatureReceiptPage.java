package nl.zorgvuldig.conduct.statements.web;

import nl.zorgvuldig.conduct.statements.ConfidentialityStatement;
import nl.zorgvuldig.conduct.statements.StatementSignature;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.language.Language;

/// Printable receipt of a signature. `toString` returns `[sealed]`.
public record SignatureReceiptPage(
        String board,
        PersonName person,
        ConfidentialityStatement statement,
        StatementSignature signature,
        Language language) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
