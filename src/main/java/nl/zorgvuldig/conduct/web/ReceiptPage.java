package nl.zorgvuldig.conduct.web;

import nl.zorgvuldig.conduct.Signature;
import nl.zorgvuldig.conduct.Statement;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.web.Language;

/// The receipt of a signature, as it is printed. Prints as `[sealed]`.
public record ReceiptPage(
        String board, PersonName person, Statement statement, Signature signature, Language language) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
