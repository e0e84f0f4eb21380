package nl.zorgvuldig.mail;

import java.util.List;
import nl.zorgvuldig.kernel.PersonName;

/// One message as its addressee would read it. Does not print.
public record LetterPage(PersonName addressee, String address, String subject, List<String> lines) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
