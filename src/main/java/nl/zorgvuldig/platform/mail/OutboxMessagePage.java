package nl.zorgvuldig.platform.mail;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// Page with one message as its addressee would read it. Does not print.
///
/// @param file name and address of the attached file
public record OutboxMessagePage(
        PersonName addressee, String address, String subject, List<String> lines, Optional<File> file) {
    public record File(String name, String address) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
