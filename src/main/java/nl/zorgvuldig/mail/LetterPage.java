package nl.zorgvuldig.mail;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.kernel.PersonName;

/// One message as its addressee would read it. Does not print.
///
/// @param file name and address of the file that goes with it
public record LetterPage(
        PersonName addressee, String address, String subject, List<String> lines, Optional<File> file) {
    public record File(String name, String address) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
