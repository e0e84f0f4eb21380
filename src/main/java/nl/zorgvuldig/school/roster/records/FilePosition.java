package nl.zorgvuldig.school.roster.records;

import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;

/// Position in a file.
///
/// @param part name of the element or of the file inside the zip; empty for the file as a whole
/// @param line from 1; 0 when it is not about one line
public record FilePosition(String part, int line) {
    public static final FilePosition WHOLE_FILE = new FilePosition("", 0);

    /// The position in words; empty for the file as a whole.
    public Optional<Sentence> words() {
        if (line == 0) {
            return part.isEmpty() ? Optional.empty() : Optional.of(Sentence.of("roster.place.part", part));
        }
        String number = Integer.toString(line); // as editors show it, without a thousands separator
        return Optional.of(
                part.isEmpty()
                        ? Sentence.of("roster.place.line", number)
                        : Sentence.of("roster.place.part-line", part, number));
    }

    public static FilePosition in(String part) {
        return new FilePosition(part, 0);
    }
}
