package nl.zorgvuldig.conduct.statements.web;

import nl.zorgvuldig.conduct.statements.ConfidentialityStatement;
import nl.zorgvuldig.conduct.statements.StatementSignature;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.language.Language;

/// The receipt of a signature, as it is printed. Prints as `[sealed]`.
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
